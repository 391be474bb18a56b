export type Facet = "buyer" | "vendor";
export type BuyerRole = "owner" | "procurement" | "reviewer" | "auditor";
export type VendorRole = "owner" | "contributor";
export type Role = BuyerRole | VendorRole;

export const buyerRoles: readonly BuyerRole[] = ["owner", "procurement", "reviewer", "auditor"];
export const vendorRoles: readonly VendorRole[] = ["owner", "contributor"];

/** The roles a member may hold in a facet. */
export const rolesOf = (facet: Facet): readonly Role[] => (facet === "buyer" ? buyerRoles : vendorRoles);
