import type { ActingRole, Facet } from "#domain/access/roles.ts";

export interface NavigationLink {
  readonly href: string;
  readonly text: string;
}

const buyer: readonly NavigationLink[] = [
  { href: "/", text: "Inbox" },
  { href: "/assessments", text: "Assessments" },
  { href: "/vendors", text: "Vendors" },
  { href: "/portfolio", text: "Portfolio" },
  { href: "/compare", text: "Compare" },
  { href: "/questionnaires", text: "Questionnaires" },
  { href: "/people", text: "People" },
  { href: "/settings", text: "Settings" },
];
const vendor: readonly NavigationLink[] = [
  { href: "/", text: "Requests" },
  { href: "/company", text: "Company" },
  { href: "/systems", text: "AI systems" },
  { href: "/certificates", text: "Certificates" },
  { href: "/evidence", text: "Evidence" },
  { href: "/suppliers", text: "Suppliers" },
  { href: "/passport", text: "Passport" },
  { href: "/people", text: "People" },
];

/** For who answers for the organisation. */
const log: NavigationLink = { href: "/log", text: "Log" };

/** The main navigation of a facet; a guest and whoever reads from outside have one page. */
export function links(facet: Facet | undefined, role: ActingRole | undefined): readonly NavigationLink[] {
  if (role === "guest") return vendor.slice(0, 1);
  if (role === "outside") return [{ href: "/", text: "What you may read" }];
  const all = facet === "vendor" ? vendor : buyer;
  return role === "owner" || role === "auditor" ? [...all, log] : all;
}
