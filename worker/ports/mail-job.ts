import type { AssessmentId, CampaignId, OrgId } from "#domain/ids.ts";
import type { CameFrom } from "./came-from.ts";

/** Work that waits in the queue. */
export type MailJob =
  /** Somebody asked to sign in: make link and code, mail them, and say nothing about whether the address is known. */
  | {
      readonly kind: "sign-in";
      /** Of the mail: delivered again, it does not go out twice. */
      readonly id: string;
      readonly email: string;
      readonly nonceHash: string;
      readonly invited: boolean;
      /** The page the link leads to once the address was proven. */
      readonly to?: string;
    }
  /** A nudge: this mail waits in its row. */
  | { readonly kind: "mail"; readonly orgId: OrgId; readonly mailId: string }
  /** A sending to many goes on. */
  | { readonly kind: "campaign"; readonly orgId: OrgId; readonly campaignId: CampaignId }
  /** Time has changed what these were scored as. */
  | { readonly kind: "rescore"; readonly assessments: readonly DueScore[] }
  /** Something was decided or handed in: the log is sealed. */
  | { readonly kind: "seal"; readonly orgId: OrgId }
  /** Reminders that are due wait in the database. */
  | { readonly kind: "reminders" }
  /** People are to hear of what the clock brought about: a part of it, behind a place. */
  | { readonly kind: "telling"; readonly what: ToldByTime; readonly after?: readonly string[] }
  | FailedSignIn;

/** What the clock brings about, and people are told of; the mails of the day come last. */
export const toldByTime = ["lapses", "follow-ups", "bounces", "ask-again", "outside-days", "digests"] as const;
export type ToldByTime = (typeof toldByTime)[number];

/** An assessment whose score is due. */
interface DueScore {
  readonly orgId: OrgId;
  readonly assessmentId: AssessmentId;
}

/** Somebody typed a wrong code for an address. */
export interface FailedSignIn {
  readonly kind: "sign-in-failed";
  /** The name of its entry in the log, the same however often it is told. */
  readonly id: string;
  readonly email: string;
  readonly at: number;
  readonly from: CameFrom | null;
}
