export type Facet = "buyer" | "vendor";
export type BuyerRole = "owner" | "procurement" | "reviewer" | "auditor";
/** A guest sees only the questions that were handed to them. */
export type VendorRole = "owner" | "contributor" | "guest";
/** The roles of members. */
export type Role = BuyerRole | VendorRole;
/** As what somebody acts: in a role of a member, or from outside, as whom a buyer opened chosen assessments to until a day. */
export type ActingRole = Role | "outside";

export const buyerRoles: readonly BuyerRole[] = ["owner", "procurement", "reviewer", "auditor"];
export const vendorRoles: readonly VendorRole[] = ["owner", "contributor", "guest"];

/** The roles a member may hold in a facet. */
export const rolesOf = (facet: Facet): readonly Role[] => (facet === "buyer" ? buyerRoles : vendorRoles);
