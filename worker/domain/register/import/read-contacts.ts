import type { ImportRole } from "./columns.ts";
import type { ContactFacts } from "./entry.ts";

interface ReadContacts {
  readonly contacts: readonly ContactFacts[];
  readonly wrong: readonly string[];
  readonly remarks: readonly string[];
}

const places: readonly (readonly [ImportRole, ImportRole, ImportRole])[] = [
  ["contactName", "contactEmail", "contactRole"],
  ["contact2Name", "contact2Email", "contact2Role"],
];

/** Several people in one cell, a line each or with semicolons between them. */
const partsOf = (cell: string): string[] =>
  cell
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** "Ana Ruiz <ana@lark.example>" and "mailto:ana@lark.example" as an address. */
const addressIn = (text: string): string =>
  (/<([^<>]+)>/.exec(text)?.[1] ?? text.replace(/^mailto:/i, "")).trim().toLowerCase();

const isAddress = (text: string): boolean =>
  text.length <= 254 && /^[a-z0-9_'+.-]+@([a-z0-9][a-z0-9-]*\.)+[a-z]{2,}$/.test(text) && !/^\.|\.\.|\.@/.test(text);

/**
 * The people a row names. One without a name goes by the address; one without an address cannot be asked and is left out
 * with a word; an address that is none refuses the row.
 */
export function contactsIn(cell: (role: ImportRole) => string): ReadContacts {
  const [contacts, wrong, remarks]: [ContactFacts[], string[], string[]] = [[], [], []];
  for (const [nameRole, emailRole, roleRole] of places) {
    const [names, emails, roles] = [partsOf(cell(nameRole)), partsOf(cell(emailRole)), partsOf(cell(roleRole))];
    if (emails.length === 0 && names.length > 0)
      remarks.push(`${names.join(", ")} was left out: a contact needs an address.`);
    if (emails.length > 1 && names.length > 0 && names.length !== emails.length) {
      wrong.push(`${names.length} names of contacts do not fit ${emails.length} addresses.`);
      continue;
    }
    const leftOver = names.slice(emails.length);
    if (emails.length > 0 && leftOver.length > 0)
      remarks.push(`${leftOver.join(", ")} was left out: a contact needs an address.`);
    const roleAt = rolesFor(roles, emails.length);
    if (roleAt === undefined) remarks.push(`${roles.join(", ")}: it is not clear who has which of these roles.`);
    for (const [at, said] of emails.entries()) {
      const email = addressIn(said);
      if (!isAddress(email)) wrong.push(`“${said.slice(0, 60)}” is no e-mail address.`);
      const name = (names[at] ?? email).slice(0, 200);
      const role = (roleAt?.(at) ?? "").slice(0, 100);
      const same = contacts.find((one) => one.email === email);
      if (same === undefined) contacts.push({ name, email, role });
      else if (same.name !== name && name !== email) wrong.push(`${email} is given as ${same.name} and as ${name}.`);
    }
  }
  return { contacts, wrong, remarks };
}

/** Who has which role: one is of all of them, several are one each; undefined where neither fits. */
function rolesFor(roles: readonly string[], people: number): ((at: number) => string | undefined) | undefined {
  if (roles.length <= 1 || people === 0) return () => roles[0];
  return roles.length === people ? (at) => roles[at] : undefined;
}
