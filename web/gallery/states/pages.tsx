import { signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { Membership } from "#contract/identity.ts";
import type { Problem } from "#contract/problems.ts";
import type { Resource } from "#web/api/resource.ts";
import { Work } from "#web/api/work.ts";
import { OutboxNotice } from "#web/outbox/OutboxNotice.tsx";
import { waitingAnswers } from "#web/outbox/outbox.ts";
import type { WaitingAnswer } from "#web/outbox/outbox-store.ts";
import { Loading } from "#web/page/Loading.tsx";
import { NotFound } from "#web/page/NotFound.tsx";
import { NotTheirs } from "#web/page/NotTheirs.tsx";
import { OtherSides } from "#web/page/OtherSides.tsx";
import { session } from "#web/page/session.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import type { Shown, State } from "../shown.ts";
import { longText, longWord, nothing } from "../texts.ts";
import { failure, refusal, refusalOf } from "./sample-problem.ts";

type Loadable = Resource<string>["loadable"]["value"];

const loading =
  (loadable: Loadable): State =>
  () => (
    <Loading resource={{ loadable: signal(loadable), reload: () => Promise.resolve(), set: nothing }}>
      {(name) => <p>{name}</p>}
    </Loading>
  );

const stages = {
  loading: loading({ state: "loading" }),
  refused: loading({ state: "refused", problem: failure }),
  ready: loading({ state: "ready", value: "Halden Assist" }),
} satisfies Record<Loadable["state"], State>;

const work =
  (problem: Problem | null): State =>
  () => {
    const shown = new Work();
    shown.problem.value = problem;
    return <WorkProblem work={shown} />;
  };

// What waits is one list for the whole window: each state is a page of its own.
const outbox =
  (...waiting: readonly WaitingAnswer[]): State =>
  () => {
    waitingAnswers.value = waiting;
    return <OutboxNotice />;
  };
const waits = (count: number, more: Partial<WaitingAnswer> = {}): WaitingAnswer[] =>
  Array.from({ length: count }, (_, index) => ({
    requestId: "rsp_1",
    questionId: `q${index}`,
    revision: 1,
    answer: {},
    about: { name: "AI policy", language: "en", place: "/requests/rsp_1/sections/governance#ai-policy" },
    ...more,
  }));
const changed = { code: "stale-revision", title: "Somebody changed this while you were working" };

const member = (name: string, facet: Membership["facet"]): Membership => ({
  orgId: `org_${name}`,
  orgName: name,
  facet,
  role: "owner",
});
const halden = member("Halden", "vendor");

// Who is signed in is one fact for the whole window: each state is a page of its own.
const signedIn =
  (page: ComponentChildren, of: { email?: string; others?: readonly Membership[] } = {}): State =>
  () => {
    const { email = "elin.strand@halden.example", others = [] } = of;
    const person = { id: "psn_elin", name: "Elin Strand", email };
    session.value = { person, current: halden, memberships: [halden, ...others], demo: false };
    // The page of the portal that it stands in has a main part of its own.
    return <section aria-label="The page">{page}</section>;
  };
const request = <OtherSides page="/requests/rsp_1" />;

export const pages: readonly Shown[] = [
  {
    component: "NotTheirs",
    place: "apart",
    states: {
      plain: signedIn(<NotTheirs />),
      "long address": signedIn(<NotTheirs />, { email: `${longWord}@halden.example` }),
    },
  },
  {
    component: "OtherSides",
    place: "apart",
    states: {
      "no other": signedIn(request, { others: [member("Halden", "buyer")] }),
      "one other": signedIn(request, { others: [member("Norvik Diagnostics", "vendor")] }),
      "several, with long names": signedIn(request, {
        others: [member("Calder Imaging", "vendor"), member(longWord, "vendor"), member(longText, "vendor")],
      }),
    },
  },
  { component: "Loading", states: stages },
  { component: "NotFound", states: { plain: () => <NotFound /> } },
  {
    component: "WorkProblem",
    states: {
      "no problem": work(null),
      refused: work(refusal),
      "refused, with fields": work(refusalOf({ pointer: "/name", message: "Enter a name." })),
      "failed, with a reference": work(failure),
      "long words and texts": work({
        ...refusalOf({ pointer: "/name", message: longWord }),
        title: longWord,
        detail: longText,
      }),
    },
  },
  {
    component: "OutboxNotice",
    place: "apart",
    states: {
      "nothing waits": outbox(),
      "one answer waits": outbox(...waits(1)),
      "many answers wait": outbox(...waits(1234)),
      "some wait for a choice": outbox(...waits(2, { refused: changed })),
      "one does not fit": outbox(...waits(1, { isUnfit: true })),
      "one was not taken": outbox(...waits(1, { refused: { code: "invalid", title: longText } })),
    },
  },
];
