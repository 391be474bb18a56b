import type { RiskFactors } from "#domain/dossier/dossier.ts";
import type { Tier } from "../tiers.ts";

/** A person of a vendor who can be asked. */
export interface ContactFacts {
  readonly name: string;
  readonly email: string;
  readonly role: string;
}

/** What is said of a vendor: by the register all of it, by a file only what is neither "" nor null. */
export interface VendorFacts {
  readonly name: string;
  readonly legalName: string;
  readonly website: string;
  readonly domain: string;
  readonly country: string;
  readonly contacts: readonly ContactFacts[];
  readonly owner: { readonly name: string; readonly email: string };
  readonly contract: {
    readonly number: string;
    readonly value: number | null;
    readonly currency: string;
    readonly startsOn: string | null;
    readonly endsOn: string | null;
    readonly noticeDays: number | null;
  };
  readonly tier: Tier | null;
  readonly note: string;
}

export interface UseFacts {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly factors: RiskFactors;
}

export interface ProductFacts {
  readonly name: string;
  readonly purpose: string;
  readonly uses: readonly UseFacts[];
  readonly departments: readonly string[];
}

/** A vendor as a file tells of it, in one row or in several. */
export interface VendorEntry {
  /** The rows of the file, counted as it shows them; the first one names the entry. */
  readonly rows: readonly number[];
  readonly vendor: VendorFacts;
  readonly products: readonly ProductFacts[];
  /** The domain of a contact's address, where the file names none: taken only where the register has none. */
  readonly contactDomain: string;
  /** Several vendors of the file have this domain: it says nothing about who is who. */
  readonly isDomainShared: boolean;
}

/** What a person decided about an entry in doubt. */
export type Choice =
  | { readonly as: "new" }
  | { readonly as: "same"; readonly vendorId: string }
  | { readonly as: "leave" };
