import { type ActionWords, type Facts, several } from "./action.ts";

/** What a buyer's people do with the register of vendors. */
export const registerActions = {
  "vendor.added": { kind: "register", about: "by-id", says: "added {subject} to the register" },
  "vendor.changed": { kind: "register", about: "by-id", says: "changed what is known of {subject}" },
  "product.added": { kind: "register", about: "by-id", says: "added a product of {subject}" },
  "product.changed": { kind: "register", about: "by-id", says: "changed a product of {subject}" },
  "vendor.merged": { kind: "register", about: "by-id", says: "made {subject} one with another vendor" },
  "vendor.taken-apart": { kind: "register", about: "by-id", says: "took {subject} apart again from another vendor" },
  "vendor.put-away": { kind: "removal", about: "by-id", says: "put {subject} away" },
  "vendor.brought-back": { kind: "register", about: "by-id", says: "brought {subject} back into the register" },
  "vendor-import.began": { kind: "register", about: "by-id", says: "began to import vendors from {subject}" },
  "vendor-import.stored": {
    kind: "register",
    about: "by-id",
    says: (facts) => `imported from {subject}: ${addedAndChanged(facts)}`,
  },
  "vendor-import.taken-back": {
    kind: "removal",
    about: "by-id",
    says: ({ takenBack, left }) =>
      `took back what was imported from {subject}: ${several(takenBack, "vendor")}${left === 0 ? "" : `, ${left} left as they are`}`,
  },
} as const satisfies Readonly<Record<string, ActionWords>>;

const addedAndChanged = ({ added, changed }: Facts): string => `${several(added, "vendor")} added, ${changed} changed`;
