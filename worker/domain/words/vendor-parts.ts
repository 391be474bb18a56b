import type { ChangedPart } from "#domain/register/import/changes.ts";

/** The parts of a vendor and its products that change, in words. */
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

export const isChangedPart = (text: string): text is ChangedPart => Object.hasOwn(partWords, text);
