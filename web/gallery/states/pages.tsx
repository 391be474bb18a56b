import { signal } from "@preact/signals";
import type { Problem } from "#contract/problems.ts";
import type { Resource } from "#web/api/resource.ts";
import { Work } from "#web/api/work.ts";
import { Loading } from "#web/page/Loading.tsx";
import { NotFound } from "#web/page/NotFound.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import type { Shown, State, States } from "../shown.ts";
import { longText, longWord, nothing } from "../texts.ts";
import { alwaysTheSame } from "../usual-states.ts";
import { failure, refusal, refusalOf } from "./sample-problem.ts";

type Loadable = Resource<readonly string[]>["loadable"]["value"];

const loading =
  (loadable: Loadable): State =>
  () => (
    <Loading resource={{ loadable: signal(loadable), reload: () => Promise.resolve(), set: nothing }}>
      {(names) => (
        <ul>
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
    </Loading>
  );
const notSignedIn: Problem = {
  ...refusal,
  code: "not-signed-in",
  status: 401,
  title: "You are not signed in",
  detail: "Sign in to see this page.",
};
const ready = (...value: readonly string[]): State => loading({ state: "ready", value });

const notThere: Problem = {
  ...refusal,
  code: "not-found",
  status: 404,
  title: "There is nothing here",
  detail: "It may have moved, or it belongs to another organisation you act for.",
};
const stages = {
  loading: { loading: loading({ state: "loading" }) },
  refused: {
    "error: refused": loading({ state: "refused", problem: notThere }),
    "error: failed, with a reference": loading({ state: "refused", problem: failure }),
    "error: nobody is signed in": loading({ state: "refused", problem: notSignedIn }),
  },
  ready: {
    "one is there": ready("Halden Assist"),
    "many are there": ready("Halden Assist", "Nordlys Read", "Tarn Forecast"),
  },
} satisfies Record<Loadable["state"], States>;

const work =
  (problem: Problem | null): State =>
  () => {
    const shown = new Work();
    shown.problem.value = problem;
    return <WorkProblem work={shown} />;
  };
const unnamed = { pointer: "/name", message: "Enter a name." };

export const pages: readonly Shown[] = [
  {
    component: "Loading",
    without: { empty: "What is there draws itself, and says itself when it is nothing." },
    states: { ...stages.loading, ...stages.refused, ...stages.ready },
  },
  { component: "NotFound", without: alwaysTheSame, states: { plain: () => <NotFound /> } },
  {
    component: "WorkProblem",
    without: { loading: "While the work runs, the button that began it says so." },
    states: {
      "empty: no problem": work(null),
      "error: refused": work(refusal),
      "error: failed, with a reference": work(failure),
      "one field refused": work(refusalOf(unnamed)),
      "many fields refused": work(refusalOf(unnamed, { pointer: "/purpose", message: "Say what it is for." })),
      "long words and texts": work({
        ...refusalOf({ pointer: "/name", message: longWord }),
        title: longWord,
        detail: longText,
      }),
    },
  },
];
