import { type Cell, dayCell } from "../spreadsheet/cell.ts";
import { type SheetColumn, type SheetTable, tableOf } from "../spreadsheet/table.ts";
import { factorRoles, type ImportRole, importRoles } from "./import/columns.ts";
import type { ContactFacts, ProductFacts, UseFacts, VendorFacts } from "./import/entry.ts";
import { roleWords } from "./import/role-words.ts";
import { tierWords } from "./tiers.ts";

/** A vendor as it leaves the register. */
export interface TakenVendor {
  readonly body: VendorFacts;
  readonly products: readonly ProductFacts[];
}

/** A line of the table: a vendor with one of its products, or without one. */
interface Line {
  readonly vendor: VendorFacts;
  readonly product: ProductFacts | undefined;
}

const lines = (contacts: readonly ContactFacts[], of: (contact: ContactFacts) => string): string =>
  contacts.map(of).join("\n");

/** The factors of the one use a product has; of several none can be said in a cell, and they stand on a sheet of their own. */
const factorOf =
  (role: (typeof factorRoles)[number]) =>
  ({ product }: Line): Cell =>
    product?.uses.length === 1 ? (product.uses[0]?.factors[role] ?? null) : null;

const cellOf: Readonly<Record<ImportRole, (line: Line) => Cell>> = {
  name: ({ vendor }) => vendor.name,
  legalName: ({ vendor }) => vendor.legalName,
  website: ({ vendor }) => vendor.website,
  domain: ({ vendor }) => vendor.domain,
  country: ({ vendor }) => vendor.country,
  contactName: ({ vendor }) => vendor.contacts[0]?.name ?? "",
  contactEmail: ({ vendor }) => vendor.contacts[0]?.email ?? "",
  contactRole: ({ vendor }) => vendor.contacts[0]?.role ?? "",
  contact2Name: ({ vendor }) => lines(vendor.contacts.slice(1), ({ name }) => name),
  contact2Email: ({ vendor }) => lines(vendor.contacts.slice(1), ({ email }) => email),
  contact2Role: ({ vendor }) => rolesOf(vendor.contacts.slice(1)),
  ownerName: ({ vendor }) => vendor.owner.name,
  ownerEmail: ({ vendor }) => vendor.owner.email,
  contractNumber: ({ vendor }) => vendor.contract.number,
  contractValue: ({ vendor }) => vendor.contract.value,
  currency: ({ vendor }) => vendor.contract.currency,
  startsOn: ({ vendor }) => dayCell(vendor.contract.startsOn),
  endsOn: ({ vendor }) => dayCell(vendor.contract.endsOn),
  noticeDays: ({ vendor }) => vendor.contract.noticeDays,
  tier: ({ vendor }) => (vendor.tier === null ? "" : tierWords[vendor.tier]),
  note: ({ vendor }) => vendor.note,
  product: ({ product }) => product?.name ?? "",
  purpose: ({ product }) => product?.purpose ?? "",
  departments: ({ product }) => (product?.departments ?? []).join("\n"),
  data: factorOf("data"),
  consequence: factorOf("consequence"),
  autonomy: factorOf("autonomy"),
  regulation: factorOf("regulation"),
  reach: factorOf("reach"),
};

/**
 * One role that all of them have is said once; else a line each. Where some have none the lines would be read as somebody
 * else's: then the cell says nothing, which changes nothing when it is read again, and the sheet of contacts says it.
 */
const rolesOf = (contacts: readonly ContactFacts[]): string => {
  const roles = new Set(contacts.map(({ role }) => role));
  if (roles.size > 1 && roles.has("")) return "";
  return roles.size === 1 ? [...roles].join("") : lines(contacts, ({ role }) => role);
};

interface Named {
  readonly vendor: VendorFacts;
  readonly contact: ContactFacts;
}
const contactColumns: readonly SheetColumn<Named>[] = [
  { header: "Vendor", cell: ({ vendor }) => vendor.name },
  { header: "Name", cell: ({ contact }) => contact.name },
  { header: "E-mail address", cell: ({ contact }) => contact.email },
  { header: "Asked about", cell: ({ contact }) => contact.role },
];

interface Use extends Line {
  readonly use: UseFacts;
}
const useColumns: readonly SheetColumn<Use>[] = [
  { header: "Vendor", cell: ({ vendor }) => vendor.name },
  { header: "Product", cell: ({ product }) => product?.name ?? "" },
  { header: "Use", cell: ({ use }) => use.name },
  { header: "What it does there", cell: ({ use }) => use.description },
  ...factorRoles.map((role) => ({ header: roleWords[role], cell: ({ use }: Use) => use.factors[role] })),
];

/**
 * The register as tables: a line for each product, in columns that the import of lists reads again, then every contact, and
 * the uses of products, of which a cell holds but one.
 */
export function registerTables(taken: readonly TakenVendor[]): readonly SheetTable[] {
  const all = taken.flatMap(({ body: vendor, products }): Line[] =>
    products.length === 0 ? [{ vendor, product: undefined }] : products.map((product) => ({ vendor, product })),
  );
  const uses = all.flatMap((line) => (line.product?.uses ?? []).map((use): Use => ({ ...line, use })));
  const contacts = taken.flatMap(({ body: vendor }) => vendor.contacts.map((contact): Named => ({ vendor, contact })));
  const columns = importRoles.map((role) => ({ header: roleWords[role], cell: cellOf[role] }));
  return [
    tableOf({ name: "Vendors", columns, rows: all }),
    ...(contacts.length === 0 ? [] : [tableOf({ name: "Contacts", columns: contactColumns, rows: contacts })]),
    ...(uses.length === 0 ? [] : [tableOf({ name: "Uses", columns: useColumns, rows: uses })]),
  ];
}
