import type { ActionWords } from "./action.ts";

/** What a buyer's people do with the register of vendors. */
export const registerActions = {
  "vendor.added": { kind: "register", about: "by-id", says: "added {subject} to the register" },
  "vendor.changed": { kind: "register", about: "by-id", says: "changed what is known of {subject}" },
  "product.added": { kind: "register", about: "by-id", says: "added a product of {subject}" },
  "product.changed": { kind: "register", about: "by-id", says: "changed a product of {subject}" },
  "product.put-away": {
    kind: "removal",
    about: "by-id",
    says: ({ reason }) => `took a product of {subject} out${reason ? `: ${reason}` : ""}`,
  },
  "product.brought-back": { kind: "register", about: "by-id", says: "brought a product of {subject} back" },
  "vendor.merged": { kind: "register", about: "by-id", says: "made {subject} one with another vendor" },
  "vendor.taken-apart": { kind: "register", about: "by-id", says: "took {subject} apart again from another vendor" },
  "vendor.put-away": { kind: "removal", about: "by-id", says: "put {subject} away" },
  "vendor.brought-back": { kind: "register", about: "by-id", says: "brought {subject} back into the register" },
} as const satisfies Readonly<Record<string, ActionWords>>;
