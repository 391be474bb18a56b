import { plural } from "#domain/format.ts";
import { areSameName } from "#domain/register/same-name.ts";
import { legalNameKey } from "../legal-name.ts";
import { isFreeMail } from "./domains.ts";
import type { ProductFacts, VendorEntry, VendorFacts } from "./entry.ts";
import type { ReadRow } from "./read-row.ts";
import { isNameless, rowDifferences } from "./row-differences.ts";

interface RefusedRow {
  readonly row: number;
  readonly name: string;
  readonly because: readonly string[];
}

/** What a file tells of vendors: an entry for each, what is worth knowing of it, and the rows that cannot be taken. */
export interface JoinedRows {
  readonly entries: readonly { readonly entry: VendorEntry; readonly remarks: readonly string[] }[];
  readonly refused: readonly RefusedRow[];
}

interface Joining {
  readonly rows: number[];
  vendor: VendorFacts;
  products: readonly ProductFacts[];
  readonly remarks: string[];
}

/**
 * Rows of one name, but for its form, are one vendor: each may add contacts, products and what the ones before left empty. A
 * row that says something else than one before is refused with what differs.
 */
export function joinRows(rows: readonly ReadRow[]): JoinedRows {
  const byKey = new Map<string, Joining>();
  const refused: RefusedRow[] = [];
  for (const one of rows) {
    if (one.is === "refused") {
      refused.push({ row: one.row, name: one.name, because: one.because });
      continue;
    }
    const key = legalNameKey(one.vendor.legalName || one.vendor.name) || one.vendor.name;
    const before = byKey.get(key);
    if (before === undefined) {
      byKey.set(key, { rows: [one.row], vendor: one.vendor, products: one.products, remarks: [...one.remarks] });
      continue;
    }
    const differing = rowDifferences(before, one);
    if (differing.length > 0) {
      const because = `Row ${before.rows[0]} tells of the same vendor and says another ${differing.join(", ")}. The register keeps one of each.`;
      refused.push({ row: one.row, name: one.vendor.name, because: [because] });
      continue;
    }
    before.rows.push(one.row);
    before.vendor = joined(before.vendor, one.vendor);
    before.products = joinedProducts(before.products, one.products);
    before.remarks.push(...one.remarks.filter((text) => !before.remarks.includes(text)));
  }
  return { entries: withShared([...byKey.values()]), refused };
}

const joined = (one: VendorFacts, other: VendorFacts): VendorFacts => {
  const { contract: own } = one;
  const { contract: further } = other;
  const known = new Set(one.contacts.map(({ email }) => email));
  const contacts = one.contacts.map((contact) => {
    const same = other.contacts.find(({ email }) => email === contact.email);
    return {
      ...contact,
      name: isNameless(contact) ? (same?.name ?? contact.name) : contact.name,
      role: contact.role || (same?.role ?? ""),
    };
  });
  return {
    name: one.name,
    legalName: one.legalName || other.legalName,
    website: one.website || other.website,
    domain: one.domain || other.domain,
    country: one.country || other.country,
    contacts: [...contacts, ...other.contacts.filter(({ email }) => !known.has(email))],
    owner: { name: one.owner.name || other.owner.name, email: one.owner.email || other.owner.email },
    contract: {
      number: own.number || further.number,
      ...(own.value === null ? { value: further.value, currency: further.currency } : own),
      startsOn: own.startsOn ?? further.startsOn,
      endsOn: own.endsOn ?? further.endsOn,
      noticeDays: own.noticeDays ?? further.noticeDays,
    },
    tier: one.tier ?? other.tier,
    note: one.note || other.note,
  };
};

function joinedProducts(before: readonly ProductFacts[], further: readonly ProductFacts[]): readonly ProductFacts[] {
  const all = [...before];
  for (const product of further) {
    const at = all.findIndex(({ name }) => areSameName(name, product.name));
    const same = all[at];
    if (same === undefined) {
      all.push(product);
      continue;
    }
    const purpose = same.purpose || product.purpose;
    const departments = [...new Set([...same.departments, ...product.departments])];
    all[at] = { ...same, purpose, departments, uses: same.uses.length > 0 ? same.uses : product.uses };
  }
  return all;
}

const domainOfContact = ({ contacts }: VendorFacts): string => {
  const domain = contacts[0]?.email.split("@")[1] ?? "";
  return isFreeMail(domain) ? "" : domain;
};

/** Says of each entry what it shares with others: a domain of several vendors, and a person of several. */
function withShared(all: readonly Joining[]): JoinedRows["entries"] {
  const [domains, people] = [new Map<string, number>(), new Map<string, number>()];
  const count = (counts: Map<string, number>, key: string): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { vendor } of all) {
    count(domains, vendor.domain || domainOfContact(vendor));
    for (const { email } of vendor.contacts) count(people, email);
  }
  return all.map(({ rows, vendor, products, remarks }) => {
    const domain = vendor.domain || domainOfContact(vendor);
    const sharing = domain === "" ? 1 : (domains.get(domain) ?? 1);
    const others = vendor.contacts.filter(({ email }) => (people.get(email) ?? 1) > 1);
    const entry: VendorEntry = {
      rows,
      vendor,
      products,
      contactDomain: vendor.domain === "" && sharing === 1 ? domain : "",
      isDomainShared: sharing > 1,
    };
    const said = [
      ...remarks,
      ...(sharing > 1 ? [`${domain} is shared by ${sharing} vendors of the file: it does not tell them apart.`] : []),
      ...others.map(({ email }) => `${email} is a contact of ${people.get(email)} vendors of the file.`),
      ...(vendor.contacts.length === 0 ? ["No contact: it cannot be asked anything yet."] : []),
      ...(rows.length > 1 ? [`Put together from ${plural({ count: rows.length, one: "row", other: "rows" })}.`] : []),
    ];
    return { entry, remarks: said };
  });
}
