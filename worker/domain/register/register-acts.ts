/** What people do with a vendor and its products in the register. */
export const registerActs = [
  "vendor.added",
  "vendor.changed",
  "vendor.merged",
  "vendor.taken-apart",
  "vendor.put-away",
  "vendor.brought-back",
  "product.added",
  "product.changed",
  "product.changed-by-event",
  "product.put-away",
  "product.brought-back",
] as const;
export type RegisterAct = (typeof registerActs)[number];
