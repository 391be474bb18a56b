import type { VendorImportLine } from "#contract/vendor-import.ts";
import { date, money } from "#domain/format.ts";
import type { ChangedPart } from "#domain/register/import/changes.ts";
import { isTier } from "#domain/register/import/questions.ts";
import { tierWords } from "#domain/register/tiers.ts";

type Change = VendorImportLine["changes"][number];

/** The parts of a vendor that an import changes. */
export const partWords: Readonly<Record<ChangedPart, string>> = {
  name: "Vendor",
  legalName: "Legal entity",
  website: "Website",
  domain: "Mail domain",
  country: "Country",
  contact: "Contact",
  ownerName: "Business owner",
  ownerEmail: "Business owner’s address",
  contractNumber: "Contract number",
  contractValue: "Value",
  startsOn: "Starts on",
  endsOn: "Ends on",
  noticeDays: "Notice in days",
  tier: "Tier",
  note: "Note",
  product: "Product",
  purpose: "Used for",
  departments: "Departments",
  uses: "Uses",
};

/** A value of a part, as the register shows it. */
export function valueWords(part: ChangedPart, value: string): string {
  if (value === "") return "nothing";
  if (part === "startsOn" || part === "endsOn") return date(value);
  if (part === "tier" && isTier(value)) return tierWords[value];
  const [, sum = "", currency = ""] = /^(\d+) ([A-Z]{3})$/.exec(value) ?? [];
  return part === "contractValue" && sum !== "" ? money(Number(sum), currency) : value;
}

/** One part that changes, in words: what was and what will be; of something new only what will be. */
export function changeWords({ part, of, from, to }: Change): string {
  const isAboutItself = of === "" || part === "product";
  const what = isAboutItself ? partWords[part] : `${partWords[part]} (${of})`;
  const now = valueWords(part, to);
  return from === "" ? `${what}: ${now}` : `${what}: ${valueWords(part, from)} → ${now}`;
}
