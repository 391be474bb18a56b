import type { AssessmentId, OrgId } from "#domain/ids.ts";
import { nextMorning } from "#domain/notices/next-morning.ts";
import type { VendorTopic } from "#domain/notices/vendor-topics.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { noMail, type Outgoing } from "#worker/features/mails/outgoing-mail.ts";
import type { Mail } from "#worker/ports/mail.ts";
import { findVendorChoice } from "./choices.repository.ts";
import { noticesEffect } from "./notices.repository.ts";

interface ForVendor {
  /** Who answers; undefined while nobody has begun: then there is nobody who could have chosen. */
  readonly vendorOrgId: OrgId | undefined;
  readonly topic: VendorTopic;
  readonly assessmentId: AssessmentId;
  readonly mail: Mail;
  /** Where it stands, within the portal. */
  readonly page: string;
  /** Sends the mail; asked only where it goes at once, so that what is not sent uses up no limit. */
  readonly send: () => Promise<Outgoing>;
}

/** A mail to somebody of a vendor as they chose to hear: at once it is the mail, once a day a line of the mail of the day, never nothing. */
export async function inTheirRhythm(
  deps: Dependencies,
  { vendorOrgId, topic, assessmentId, mail, page, send }: ForVendor,
): Promise<Outgoing> {
  if (vendorOrgId === undefined) return send();
  const reader = await findVendorChoice(deps.db, { orgId: vendorOrgId, email: mail.to, topic });
  if (reader === undefined || (reader.rhythm ?? "at-once") === "at-once") return send();
  if (reader.rhythm === "never") return noMail;
  const { personId, timeZone } = reader;
  const at = deps.clock.now();
  const line = {
    orgId: vendorOrgId,
    personId,
    topic,
    key: `${topic} ${assessmentId} ${deps.ids.id("ntc")}`,
    line: `${mail.subject}.`,
    page,
    at,
    dueAt: nextMorning(at, timeZone ?? "UTC"),
  };
  return { effects: [noticesEffect(deps.db, [line])], deliver: async () => {} };
}
