import type { AssessmentView } from "#contract/assessment.ts";
import type { PortfolioEntry, RemindersSent } from "#contract/portfolio.ts";
import type { Call } from "#worker/call.ts";
import { findAssessment } from "#worker/features/assessments/assessments.repository.ts";
import { inviteAgain } from "#worker/features/assessments/sending.usecases.ts";
import { outgoing, pageAddress } from "#worker/features/mails/outgoing-mail.ts";
import { commit } from "#worker/storage/commit.ts";
import { listMailedSince, listPortfolio } from "./portfolio.repository.ts";
import { reminderMail } from "./reminder-mail.ts";

const day = 86_400_000;

/** Every assessment of the organisation in a line. */
export const viewPortfolio = ({ deps, principal }: Call): Promise<PortfolioEntry[]> =>
  listPortfolio(deps.db, principal.orgId);

/** Reminds the vendors whose turn it is, at most once a day each; one that has not begun gets a fresh invitation. */
export async function remind(call: Call, assessmentIds: readonly string[]): Promise<RemindersSent> {
  const { deps, principal, idempotency } = call;
  const { orgId } = principal;
  const mailed = await listMailedSince(deps.db, { orgId, since: deps.clock.now() - day });
  let sent = 0;
  const ids = [...new Set(assessmentIds)];
  for (const assessmentId of ids) {
    const assessment = mailed.has(assessmentId) ? undefined : await findAssessment(deps.db, { orgId, assessmentId });
    if (assessment !== undefined && (await remindOne(call, assessment))) sent++;
  }
  const result = { sent, left: ids.length - sent };
  if (idempotency)
    await commit(deps.db, {
      orgId,
      actor: principal.personId,
      at: deps.clock.now(),
      effects: [],
      audit: { action: "reminders.sent", subject: orgId, details: { sent } },
      idempotency: { ...idempotency, result },
    });
  return result;
}

async function remindOne(call: Call, assessment: AssessmentView): Promise<boolean> {
  if (assessment.state === "submitted") return false;
  // The key of the whole round is stored with the round, not with each mail.
  const alone = { ...call, idempotency: undefined };
  if (assessment.state !== "answering") {
    await inviteAgain(alone, { assessmentId: assessment.id, mail: true });
    return true;
  }
  const { deps, principal } = call;
  const mail = reminderMail({
    ...assessment,
    to: assessment.contactEmail,
    buyerName: principal.orgName,
    link: pageAddress(deps, "/"),
  });
  const { orgId, personId } = principal;
  const going = outgoing(deps, { orgId, subjectId: assessment.id, kind: "reminder", mail });
  await commit(deps.db, {
    orgId,
    actor: personId,
    at: deps.clock.now(),
    effects: going.effects,
    audit: { action: "vendor.reminded", subject: assessment.id },
  });
  await going.deliver();
  return true;
}
