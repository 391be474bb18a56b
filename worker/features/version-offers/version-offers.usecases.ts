import type { AssessmentView } from "#contract/assessment.ts";
import { fail } from "#contract/problems.ts";
import { type Done, done } from "#contract/view.ts";
import { requestPage } from "#domain/access/page-link.ts";
import type { AssessmentId, OrgId } from "#domain/ids.ts";
import { changesBetween } from "#domain/questionnaire/versions/changes.ts";
import type { Call } from "#worker/call.ts";
import { findAssessment } from "#worker/features/assessments/assessments.repository.ts";
import { inviteContact } from "#worker/features/assessments/inviting.ts";
import { refuseExcess } from "#worker/features/mails/mail-limits.ts";
import type { Mint } from "#worker/features/mails/mint.schema.ts";
import { type Outgoing, outgoingFrom } from "#worker/features/mails/outgoing-mail.ts";
import { inTheirRhythm } from "#worker/features/notices/in-their-rhythm.ts";
import { findPublished } from "#worker/features/questionnaires/questionnaires.repository.ts";
import { pageAddress } from "#worker/page-address.ts";
import type { Effect } from "#worker/storage/commit.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { type VersionMail, versionMail } from "./version-mail.ts";
import { listVendorPeople, offerEffects, type VendorPerson } from "./version-offers.repository.ts";

interface Wanted {
  readonly assessmentId: AssessmentId;
  readonly version: number;
}

/**
 * Offers a vendor that is still answering a newer version of its questionnaire; it moves only if the vendor agrees. Those
 * who answer are mailed, once: offering the same version again changes nothing and mails nobody.
 */
export async function offerVersion(call: Call<Done>, { assessmentId, version }: Wanted): Promise<Done> {
  const { deps, principal } = call;
  const { orgId } = principal;
  const key = { orgId, assessmentId };
  const found = await findAssessment(deps.db, key);
  if (found === undefined) fail("not-found");
  if (found.state === "submitted") fail("request-already-submitted");
  if (found.offeredVersion === version) return done;
  const { id, version: from } = found.questionnaire;
  const [standing, offered] = await Promise.all([
    findPublished(deps.db, { orgId, id, version: from }),
    version > from ? findPublished(deps.db, { orgId, id, version }) : undefined,
  ]);
  if (standing === undefined || offered === undefined)
    fail("input-invalid", [{ pointer: "/version", message: "Choose a published version newer than the one sent." }]);
  const changes = changesBetween(standing.questionnaire, offered.questionnaire);
  const mails = await mailsTo(call, { assessmentId, assessment: found, from, version, changes });
  await call
    .commit({
      effects: [...offerEffects(deps.db, { ...key, version }), ...mails.effects],
      audit: { action: "assessment.version-offered", subject: assessmentId, details: { version } },
      result: done,
    })
    .catch(async (error: unknown) => {
      // Two clicks at one moment: the second finds it offered, and its mails were never stored.
      const now = refusalOf(error) === "stale-revision" ? await findAssessment(deps.db, key) : undefined;
      if (now?.offeredVersion !== version) throw error;
      mails.sent.length = 0;
    });
  for (const one of mails.sent) await one.deliver();
  return done;
}

interface Told extends Wanted, Pick<VersionMail, "from" | "changes"> {
  readonly assessment: AssessmentView;
}

/** A mail to each who answers; before anybody has begun, one to the contact, with a way in. */
async function mailsTo(
  call: Call<Done>,
  { assessmentId, assessment, from, version, changes }: Told,
): Promise<{ readonly effects: readonly Effect[]; readonly sent: Outgoing[] }> {
  const { deps, principal } = call;
  const { orgId } = principal;
  const mailTo = async (
    to: Pick<VersionMail, "to" | "toName" | "link">,
    { mint, page = "", vendorOrgId }: { mint?: Mint; page?: string; vendorOrgId?: OrgId },
  ): Promise<Outgoing> => {
    const about = { product: assessment.product, senderName: principal.name, buyerName: principal.orgName };
    const mail = versionMail({ ...to, ...about, from, version, changes });
    const send = async (): Promise<Outgoing> => {
      await refuseExcess(call, { kind: "version", to: mail.to });
      return outgoingFrom(call, { subjectId: assessmentId, kind: "version", mail, ...(mint && { mint }) });
    };
    return inTheirRhythm(deps, { vendorOrgId, topic: "version-offered", assessmentId, mail, page, send });
  };
  const people = whoAnswers(await listVendorPeople(deps.db, { orgId, assessmentId }), assessment);
  if (people.length > 0) {
    const sent: Outgoing[] = [];
    for (const { requestId: id, vendorOrgId, name, email } of people) {
      const page = requestPage({ id, orgId: vendorOrgId });
      sent.push(await mailTo({ to: email, toName: name, link: pageAddress(deps, page) }, { page, vendorOrgId }));
    }
    return { effects: sent.flatMap(({ effects }) => effects), sent };
  }
  const { contactEmail, contactName, dueOn } = assessment;
  const { mailed, effects } = await inviteContact(call, { assessmentId, email: contactEmail, dueOn });
  const sent = await mailTo({ to: contactEmail, toName: contactName, link: mailed.link }, { mint: mailed.mint });
  return { effects: [...effects, ...sent.effects], sent: [sent] };
}

/** Whoever saved an answer, and the contact; where that is nobody any more, the owners. Each address once. */
export function whoAnswers(
  people: readonly VendorPerson[],
  { contactEmail }: Pick<AssessmentView, "contactEmail">,
): VendorPerson[] {
  const active = people.filter(({ hasAnswered, email }) => hasAnswered || email === contactEmail.toLowerCase());
  const told = active.length > 0 ? active : people.filter(({ isOwner }) => isOwner);
  return [...new Map(told.map((one) => [one.email, one])).values()];
}
