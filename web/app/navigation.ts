import type { Facet } from "#domain/access/roles.ts";

export interface NavigationLink {
  readonly href: string;
  readonly text: string;
}

const buyer: readonly NavigationLink[] = [
  { href: "/", text: "Assessments" },
  { href: "/compare", text: "Compare" },
  { href: "/questionnaires", text: "Questionnaires" },
  { href: "/people", text: "People" },
];
const vendor: readonly NavigationLink[] = [
  { href: "/", text: "Requests" },
  { href: "/systems", text: "AI systems" },
  { href: "/certificates", text: "Certificates" },
  { href: "/evidence", text: "Evidence" },
  { href: "/people", text: "People" },
];

/** The main navigation of a facet. */
export const links = (facet: Facet | undefined): readonly NavigationLink[] => (facet === "vendor" ? vendor : buyer);
