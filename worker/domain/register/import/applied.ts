import { areSameName } from "#domain/register/same-name.ts";
import type { ContactFacts, ProductFacts, VendorEntry, VendorFacts } from "./entry.ts";

function contactsWith(before: readonly ContactFacts[], said: readonly ContactFacts[]): readonly ContactFacts[] {
  const all = [...before];
  for (const contact of said) {
    const at = all.findIndex(({ email }) => email.toLowerCase() === contact.email.toLowerCase());
    const same = all[at];
    if (same === undefined) all.push(contact);
    // A contact whose name the file does not say goes by the address.
    else {
      const name = contact.name === contact.email ? same.name : contact.name;
      all[at] = { ...same, name, role: contact.role || same.role };
    }
  }
  return all;
}

/** What is known of a vendor once an entry was taken: what the entry leaves empty stays as it was. */
export function applied(before: VendorFacts, { vendor, contactDomain }: VendorEntry): VendorFacts {
  const { contract } = vendor;
  return {
    name: vendor.name || before.name,
    legalName: vendor.legalName || before.legalName,
    website: vendor.website || before.website,
    domain: vendor.domain || before.domain || contactDomain,
    country: vendor.country || before.country,
    contacts: contactsWith(before.contacts, vendor.contacts),
    owner: { name: vendor.owner.name || before.owner.name, email: vendor.owner.email || before.owner.email },
    contract: {
      number: contract.number || before.contract.number,
      value: contract.value ?? before.contract.value,
      currency: contract.value === null ? before.contract.currency : contract.currency,
      startsOn: contract.startsOn ?? before.contract.startsOn,
      endsOn: contract.endsOn ?? before.contract.endsOn,
      noticeDays: contract.noticeDays ?? before.contract.noticeDays,
    },
    tier: vendor.tier ?? before.tier,
    note: vendor.note || before.note,
  };
}

/** A vendor of whom nothing is known. */
export const nothingKnown: VendorFacts = {
  name: "",
  legalName: "",
  website: "",
  domain: "",
  country: "",
  contacts: [],
  owner: { name: "", email: "" },
  contract: { number: "", value: null, currency: "", startsOn: null, endsOn: null, noticeDays: null },
  tier: null,
  note: "",
};

/** A product once an entry was taken. Uses that somebody set stay, but for the one of the same id. */
export function appliedProduct(before: ProductFacts, said: ProductFacts): ProductFacts {
  const uses = [...before.uses];
  for (const use of said.uses) {
    const at = uses.findIndex(({ id }) => id === use.id);
    const same = uses[at];
    if (same === undefined) uses.push(use);
    else uses[at] = { ...use, description: same.description };
  }
  const departments = [...new Set([...before.departments, ...said.departments])];
  return { name: before.name || said.name, purpose: said.purpose || before.purpose, uses, departments };
}

/** The product that another one is, by its name but for case and punctuation. */
export const sameProduct = <P extends { readonly body: ProductFacts }>(
  all: readonly P[],
  said: ProductFacts,
): P | undefined => all.find(({ body }) => areSameName(body.name, said.name));
