import type { CivilDate } from "#domain/civil-date.ts";
import type { RiskFactors } from "#domain/dossier/dossier.ts";
import type { Tier } from "#domain/register/tiers.ts";
import { placedIn } from "#domain/tiers/tier-of.ts";
import type { TierRules } from "#domain/tiers/tier-rules.schema.ts";
import type { CampaignBody } from "./campaign.schema.ts";
import type { Hint, LeftOut } from "./left-out.ts";

interface PlannedVendor {
  readonly name: string;
  readonly legalName: string;
  readonly tier: Tier | null;
  readonly contacts: readonly { readonly name: string; readonly email: string }[];
}

interface PlannedProduct {
  readonly name: string;
  readonly purpose: string;
  readonly uses: readonly { readonly factors: RiskFactors }[];
}

/** What is known of a product of a vendor when it is to be asked about. */
export interface ToPlan {
  readonly vendor: PlannedVendor;
  /** Null where the vendor has none. */
  readonly product: PlannedProduct | null;
  readonly isPutAway: boolean;
  /** The product was taken out of the register. */
  readonly isAway: boolean;
  /** A request about the product is under way. */
  readonly isRunning: boolean;
  /** Somebody took it out of this sending. */
  readonly isTakenOut: boolean;
  /** Addresses to which a mail about this vendor could not be delivered. */
  readonly bounced: ReadonlySet<string>;
  readonly hasPassport: boolean;
}

export interface Choices {
  readonly body: CampaignBody;
  readonly rules: TierRules | null;
}

/** One line of a sending to many: what a vendor gets about a product, or why it gets nothing. */
export interface PlannedItem {
  readonly tier: Tier | null;
  readonly questionnaireId: string | null;
  readonly dueOn: CivilDate;
  readonly contactName: string;
  readonly contactEmail: string;
  /** Null where it can be sent. */
  readonly why: LeftOut | null;
  readonly hints: readonly Hint[];
}

/** What a vendor gets about a product; the first thing that is in the way is named. */
export function planItem(known: ToPlan, { body, rules }: Choices): PlannedItem {
  const { vendor, product, bounced, hasPassport } = known;
  const tier = placedIn({ rules, said: vendor.tier, uses: product?.uses ?? [] });
  const questionnaireId = questionnaireFor(tier, { body, rules });
  const [contact] = vendor.contacts;
  const hints: Hint[] = [
    ...(contact !== undefined && bounced.has(contact.email.toLowerCase()) ? (["bounced"] as const) : []),
    ...(hasPassport ? (["passport"] as const) : []),
  ];
  return {
    tier,
    questionnaireId,
    dueOn: body.dueOn[tier ?? "standard"],
    contactName: contact?.name ?? "",
    contactEmail: contact?.email ?? "",
    why: whyLeftOut(known, questionnaireId),
    hints,
  };
}

function questionnaireFor(tier: Tier | null, { body: { questionnaire }, rules }: Choices): string | null {
  if (questionnaire.kind === "one") return questionnaire.id;
  const byTier = tier === null || rules === null ? null : rules.follows[tier].questionnaireId;
  return byTier ?? questionnaire.otherwise;
}

function whyLeftOut(known: ToPlan, questionnaireId: string | null): LeftOut | null {
  const { vendor, product } = known;
  if (known.isPutAway) return "put-away";
  if (known.isAway) return "product-away";
  if (product === null) return "no-product";
  if (known.isTakenOut) return "taken-out";
  if (known.isRunning) return "running";
  if (vendor.contacts.length === 0) return "no-contact";
  if (vendor.legalName === "") return "no-legal-name";
  if (product.purpose === "") return "no-purpose";
  if (product.uses.length === 0) return "no-use";
  return questionnaireId === null ? "no-questionnaire" : null;
}
