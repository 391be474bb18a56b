import { type Tier, tiers } from "../tiers.ts";
import type { ImportRole } from "./columns.ts";
import { domainIn, isFreeMail } from "./domains.ts";
import type { ContactFacts, ProductFacts, VendorFacts } from "./entry.ts";
import type { Answers } from "./questions.ts";
import { contactsIn } from "./read-contacts.ts";
import { contractOf } from "./read-contract.ts";
import { productsOf } from "./read-products.ts";
import type { Notes, Row } from "./row.ts";

/** A row as one vendor, with what a person should know of it; or why it cannot be taken. */
export type ReadRow =
  | {
      readonly is: "vendor";
      readonly row: number;
      readonly vendor: VendorFacts;
      readonly products: readonly ProductFacts[];
      readonly remarks: readonly string[];
    }
  | { readonly is: "refused"; readonly row: number; readonly name: string; readonly because: readonly string[] };

/** Reads one row. A cell that cannot be read refuses the whole row: nothing is taken by halves. */
export function readRow(row: Row, answers: Answers): ReadRow {
  const notes: Notes = { wrong: [...row.problems], remarks: [] };
  const text = (role: ImportRole, most = 200): string => {
    const cell = row.cell(role).trim();
    if (cell.length > most) notes.wrong.push(`A text is longer than ${most} characters: “${cell.slice(0, 40)}…”.`);
    return cell.slice(0, most);
  };
  const legalName = text("legalName");
  const name = text("name") || legalName;
  if (name === "") notes.wrong.push("It has no name.");
  const vendor: VendorFacts = {
    name,
    legalName,
    website: text("website", 500),
    domain: domainOf(row, notes),
    country: text("country", 100),
    contacts: contactsOf(row, notes),
    owner: { name: text("ownerName"), email: ownerMail(row, notes) },
    contract: contractOf(row, answers, { notes, number: text("contractNumber", 100) }),
    tier: tierOf(row.cell("tier"), answers),
    note: text("note", 2000),
  };
  const products = productsOf(row, notes);
  return notes.wrong.length > 0
    ? { is: "refused", row: row.row, name, because: notes.wrong }
    : { is: "vendor", row: row.row, vendor, products, remarks: notes.remarks };
}

const domainOf = (row: Row, { wrong, remarks }: Notes): string => {
  const said = row.cell("domain").trim() || row.cell("website").trim();
  if (said === "") return "";
  const domain = domainIn(said);
  if (domain === undefined && row.cell("domain").trim() !== "")
    wrong.push(`“${said.slice(0, 60)}” is no domain. Write one such as vendor.example.`);
  if (domain !== undefined && isFreeMail(domain)) {
    remarks.push(`${domain} is a domain of many, and not taken as theirs.`);
    return "";
  }
  return domain ?? "";
};

const contactsOf = (row: Row, { wrong, remarks }: Notes): readonly ContactFacts[] => {
  const found = contactsIn(row.cell);
  wrong.push(...found.wrong);
  remarks.push(...found.remarks);
  return found.contacts;
};

const isMail = (text: string): boolean => /^[^\s@"(),:;<>[\\\]]+@[^\s@]+\.[^\s@.]+$/.test(text) && text.length <= 254;

function ownerMail(row: Row, { wrong }: Notes): string {
  const mail = row.cell("ownerEmail").trim().toLowerCase();
  if (mail !== "" && !isMail(mail)) wrong.push(`“${mail.slice(0, 60)}” is no e-mail address of the business owner.`);
  return mail;
}

/** The tier that a person said a word means. */
const tierOf = (cell: string, { tierWords }: Answers): Tier | null => {
  const meaning = tierWords.get(cell.trim().toLowerCase());
  return tiers.find((tier) => tier === meaning) ?? null;
};
