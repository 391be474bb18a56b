import type { ComponentChildren } from "preact";
import type { Membership } from "#contract/identity.ts";
import { Work } from "#web/api/work.ts";
import { NotTheirs } from "#web/page/NotTheirs.tsx";
import { OtherSides } from "#web/page/OtherSides.tsx";
import { session } from "#web/page/session.ts";
import type { Shown, State } from "../shown.ts";
import { longText, longWord } from "../texts.ts";
import { alwaysTheSame } from "../usual-states.ts";
import { failure } from "./sample-problem.ts";

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
    return (
      <section class="gallery" aria-label="The page">
        {page}
      </section>
    );
  };

const others = (change: (work: Work) => void, ...all: readonly Membership[]): State => {
  const work = new Work();
  change(work);
  return signedIn(<OtherSides page="/requests/rsp_1" work={work} />, { others: all });
};
const atRest = (): void => undefined;
const running = ({ busy }: Work): void => {
  busy.value = true;
};
const refused = ({ problem }: Work): void => {
  problem.value = failure;
};
const norvik = member("Norvik Diagnostics", "vendor");

export const sides: readonly Shown[] = [
  {
    component: "NotTheirs",
    place: "apart",
    without: alwaysTheSame,
    states: {
      plain: signedIn(<NotTheirs />),
      "long address": signedIn(<NotTheirs />, { email: `${longWord}@halden.example` }),
    },
  },
  {
    component: "OtherSides",
    place: "apart",
    states: {
      "empty: no other": others(atRest, member("Halden", "buyer")),
      "one other": others(atRest, norvik),
      "many, with long names": others(
        atRest,
        member("Calder Imaging", "vendor"),
        member(longWord, "vendor"),
        member(longText, "vendor"),
      ),
      "loading the other": others(running, norvik),
      "error: the other is refused": others(refused, norvik),
    },
  },
];
