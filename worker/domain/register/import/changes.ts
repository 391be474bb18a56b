import { canonicalJson } from "#domain/canonical-json.ts";
import { factorRoles } from "./columns.ts";
import type { ProductFacts, VendorFacts } from "./entry.ts";

/** The parts of a vendor that an import changes, and what it does to products. */
export const changedParts = [
  "name",
  "legalName",
  "website",
  "domain",
  "country",
  "contact",
  "ownerName",
  "ownerEmail",
  "contractNumber",
  "contractValue",
  "startsOn",
  "endsOn",
  "noticeDays",
  "tier",
  "note",
  "product",
  "purpose",
  "departments",
  "uses",
] as const;
export type ChangedPart = (typeof changedParts)[number];

/** One part that changes: "" stands for nothing. `of` names the contact or the product. */
export interface PartChange {
  readonly part: ChangedPart;
  readonly of: string;
  readonly from: string;
  readonly to: string;
}

const plain: readonly (readonly [ChangedPart, (vendor: VendorFacts) => string])[] = [
  ["name", ({ name }) => name],
  ["legalName", ({ legalName }) => legalName],
  ["website", ({ website }) => website],
  ["domain", ({ domain }) => domain],
  ["country", ({ country }) => country],
  ["tier", ({ tier }) => tier ?? ""],
  ["ownerName", ({ owner }) => owner.name],
  ["ownerEmail", ({ owner }) => owner.email],
  ["contractNumber", ({ contract }) => contract.number],
  ["contractValue", ({ contract: { value, currency } }) => (value === null ? "" : `${value} ${currency}`)],
  ["startsOn", ({ contract }) => contract.startsOn ?? ""],
  ["endsOn", ({ contract }) => contract.endsOn ?? ""],
  ["noticeDays", ({ contract }) => String(contract.noticeDays ?? "")],
  ["note", ({ note }) => note],
];

/** What differs between a vendor as it was and as it will be, part by part. */
export function vendorChanges(before: VendorFacts, after: VendorFacts): PartChange[] {
  const parts = plain.map(([part, say]) => ({ part, of: "", from: say(before), to: say(after) }));
  const contacts = after.contacts.map((contact) => {
    const was = before.contacts.find(({ email }) => email === contact.email);
    const say = (one: typeof was): string => (one === undefined ? "" : [one.name, one.role].filter(Boolean).join(", "));
    return { part: "contact" as const, of: contact.email, from: say(was), to: say(contact) };
  });
  return [...parts, ...contacts].filter(({ from, to }) => from !== to);
}

const usesWords = ({ uses }: ProductFacts): string =>
  uses.map(({ name, factors }) => `${name}: ${factorRoles.map((role) => factors[role]).join(", ")}`).join("; ");

/** The same for a product; one that was not there before is one change by its name, and what is known of it. */
export function productChanges(before: ProductFacts | undefined, after: ProductFacts): PartChange[] {
  const of = after.name;
  const say = (product: ProductFacts | undefined, words: (one: ProductFacts) => string): string =>
    product === undefined ? "" : words(product);
  const change = (part: ChangedPart, words: (one: ProductFacts) => string): PartChange => ({
    part,
    of,
    from: say(before, words),
    to: words(after),
  });
  return [
    change("product", ({ name }) => name),
    change("purpose", ({ purpose }) => purpose),
    change("departments", ({ departments }) => departments.join(", ")),
    change("uses", usesWords),
  ].filter(({ from, to }) => from !== to);
}

/** Which parts of a vendor somebody changed, each once; contacts also where one is gone. */
export function partsChanged(before: VendorFacts, after: VendorFacts): ChangedPart[] {
  const parts = plain.filter(([, say]) => say(before) !== say(after)).map(([part]) => part);
  return canonicalJson(before.contacts) === canonicalJson(after.contacts) ? parts : [...parts, "contact"];
}

/** Which parts of a product somebody changed, each once. */
export const productPartsChanged = (before: ProductFacts, after: ProductFacts): ChangedPart[] => [
  ...new Set(productChanges(before, after).map(({ part }) => part)),
];
