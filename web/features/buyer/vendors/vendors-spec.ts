import type { VendorShow } from "#contract/register.schema.ts";
import type { ListSpec } from "#web/list/list-search.ts";

/** What the register can show, in words. */
export const showWords: Readonly<Record<VendorShow, string>> = {
  current: "In the register",
  "never-asked": "Never asked",
  archived: "Put away",
};

/** The register of vendors. */
export const vendorsSpec: ListSpec = {
  path: "/vendors",
  shows: ["current", "never-asked", "archived"],
  sorts: [
    { column: "name", direction: "ascending" },
    { column: "ends", direction: "ascending" },
    { column: "asked", direction: "ascending" },
    { column: "changed", direction: "descending" },
  ],
  optional: ["tier", "products", "asked", "owner", "ends", "domain", "contacts", "changed"],
  awayAtFirst: ["domain", "contacts", "changed"],
};
