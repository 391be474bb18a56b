import { canonicalJson } from "#domain/canonical-json.ts";
import { areSameName } from "#domain/register/same-name.ts";
import { legalNameKey } from "../legal-name.ts";
import type { ContactFacts, ProductFacts, VendorFacts } from "./entry.ts";

interface Told {
  readonly vendor: VendorFacts;
  readonly products: readonly ProductFacts[];
}

/** What a further row of a vendor says otherwise than the rows before, in words; where one says nothing, nothing differs. */
export const rowDifferences = (before: Told, further: Told): string[] => [
  ...differences(before.vendor, further.vendor),
  ...productDifferences(before.products, further.products),
];

const compared: readonly { readonly what: string; readonly of: (vendor: VendorFacts) => string }[] = [
  { what: "legal entity", of: ({ legalName }) => legalNameKey(legalName) },
  { what: "website", of: ({ website }) => website },
  { what: "mail domain", of: ({ domain }) => domain },
  { what: "country", of: ({ country }) => country },
  { what: "business owner", of: ({ owner }) => owner.name },
  { what: "business owner’s address", of: ({ owner }) => owner.email },
  { what: "contract number", of: ({ contract }) => contract.number },
  { what: "value", of: ({ contract: { value, currency } }) => (value === null ? "" : `${value} ${currency}`) },
  { what: "start", of: ({ contract }) => contract.startsOn ?? "" },
  { what: "end", of: ({ contract }) => contract.endsOn ?? "" },
  { what: "notice", of: ({ contract }) => String(contract.noticeDays ?? "") },
  { what: "tier", of: ({ tier }) => tier ?? "" },
  { what: "note", of: ({ note }) => note },
];

const differences = (one: VendorFacts, other: VendorFacts): string[] => [
  ...compared.filter(({ of }) => of(one) !== "" && of(other) !== "" && of(one) !== of(other)).map(({ what }) => what),
  ...other.contacts.flatMap((contact) => {
    const { email, name, role } = contact;
    const same = one.contacts.find((known) => known.email === email);
    if (same === undefined) return [];
    return [
      ...(isNameless(same) || isNameless(contact) || same.name === name ? [] : [`name of ${email}`]),
      ...(same.role === "" || role === "" || same.role === role ? [] : [`role of ${email}`]),
    ];
  }),
];

/** What would be lost by keeping one of each: a product's purpose and how risky its use is. */
function productDifferences(before: readonly ProductFacts[], further: readonly ProductFacts[]): string[] {
  return further.flatMap((product) => {
    const same = before.find(({ name }) => areSameName(name, product.name));
    if (same === undefined) return [];
    const purposes = new Set([same.purpose, product.purpose].filter((purpose) => purpose !== ""));
    const factors = new Set([same.uses, product.uses].filter((uses) => uses.length > 0).map(factorsOf));
    return [
      ...(purposes.size > 1 ? [`purpose of ${product.name}`] : []),
      ...(factors.size > 1 ? [`risk factors of ${product.name}`] : []),
    ];
  });
}
const factorsOf = (uses: ProductFacts["uses"]): string => canonicalJson(uses.map(({ factors }) => factors));

/** A contact without a name goes by the address. */
export const isNameless = ({ name, email }: ContactFacts): boolean => name === email;
