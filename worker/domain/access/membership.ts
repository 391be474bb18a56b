import { type Facet, type Role, rolesOf } from "./roles.ts";

/** How somebody stands in a facet of an organisation; "nobody" was never there, or was a guest with nothing left in hand. */
export type Standing = "nobody" | "active" | "removed";

/** The acts that let somebody in or change them. There are no others: whoever writes members names one. */
export type MembershipWay = "named-by-owner" | "handed-questions" | "brought-organisation" | "began-buying";

interface Rule {
  /** Whom the act may be done to. */
  readonly from: readonly Standing[];
  /** The roles it may give. */
  readonly gives: (facet: Facet) => readonly Role[];
}

const asGuest: readonly Role[] = ["guest"];
const asOwner: readonly Role[] = ["owner"];

/** Who may become what by which act. An act that was meant for something else never lets a removed person in again. */
const rules: Readonly<Record<MembershipWay, Rule>> = {
  // Guests are made by what is handed to them, and by nothing else.
  "named-by-owner": {
    from: ["nobody", "active", "removed"],
    gives: (facet) => rolesOf(facet).filter((role) => role !== "guest"),
  },
  "handed-questions": { from: ["nobody"], gives: () => asGuest },
  "brought-organisation": { from: ["nobody"], gives: () => asOwner },
  "began-buying": { from: ["nobody"], gives: () => asOwner },
};

/** The roles that an owner may give somebody. */
export const namedRoles = (facet: Facet): readonly Role[] => rules["named-by-owner"].gives(facet);

/** Whether an act may make somebody who stands so into an active member of a role. */
export const mayBecome = (
  way: MembershipWay,
  { from, facet, role }: { readonly from: Standing; readonly facet: Facet; readonly role: Role },
): boolean => rules[way].from.includes(from) && rules[way].gives(facet).includes(role);
