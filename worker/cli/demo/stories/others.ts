import type { CivilDate } from "#domain/civil-date.ts";
import { attach, modest, solid, thorough, without } from "../answers.ts";
import { clinicalUse, helpdeskUse, policyFile, system } from "../parts.ts";
import type { Story } from "../story.ts";
import { brightwell, sorrel } from "./lapsed.ts";

/** Yes to everything, one policy attached to everything, nothing that shows it at work. */
export const paperlane = (): Story => ({
  orgKey: "paperlane",
  contactKey: "luc",
  product: "Paperlane Care",
  purpose: "Decision support in our emergency departments.",
  uses: [clinicalUse],
  dueInDays: 21,
  signedRole: "Sales director",
  systems: [
    system("sys_paperlane_care", "Paperlane Care", {
      useId: "triage",
      thirdPartyServices: [{ name: "Hosted language model" }],
    }),
  ],
  certificates: [],
  files: [policyFile],
  answers: attach(thorough, Object.fromEntries(Object.keys(thorough).map((id) => [id, ["policy"]]))),
  ends: "submitted",
  reviews: [
    {
      kind: "evidence",
      subject: "policy",
      body: { accepted: false },
      reason: "One general policy, attached to every answer. It shows none of them.",
    },
  ],
});

/** Half-way through a second questionnaire. */
export const brightwellSecond = (today: CivilDate): Story => ({
  ...brightwell(today),
  product: "Brightwell Letters",
  purpose: "Drafts of discharge letters, checked by doctors.",
  uses: [
    {
      ...helpdeskUse,
      id: "letters",
      name: "Drafting letters",
      description: "Drafts that a doctor corrects and signs.",
    },
  ],
  systems: [system("sys_brightwell_letters", "Brightwell Letters", { useId: "letters", aiActClass: "transparency" })],
  answers: without(attach(modest, { "ai-policy": ["policy"] }), Object.keys(solid).slice(11)),
  ends: "half-answered",
  reviews: [],
});

/** Sent a moment ago: nobody has opened it. */
export const sorrelSecond = (today: CivilDate): Story => ({
  ...sorrel(today),
  product: "Sorrel Rota",
  purpose: "Suggestions for staff rotas.",
  uses: [{ ...helpdeskUse, id: "rota", name: "Rota suggestions", description: "A planner decides." }],
  ends: "just-sent",
  reviews: [],
});
