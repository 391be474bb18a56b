import type { AssessmentView } from "#contract/assessment.ts";
import type { PortfolioEntry, RemindersSent } from "#contract/portfolio.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Call, Caller } from "#worker/call.ts";
import { findAssessment } from "#worker/features/assessments/assessments.repository.ts";
import { inviting } from "#worker/features/assessments/sending.usecases.ts";
import { type Outgoing, outgoing, pageAddress } from "#worker/features/mails/outgoing-mail.ts";
import { contactsPage } from "#worker/features/requests/request-to.repository.ts";

import { listMailedSince, listPortfolio } from "./portfolio.repository.ts";
import { reminderMail } from "./reminder-mail.ts";

const day = 86_400_000;

/** Every assessment of the organisation in a line. */
export const viewPortfolio = ({ deps, principal }: Caller): Promise<PortfolioEntry[]> =>
  listPortfolio(deps.db, principal.orgId);

/** Reminds the vendors whose turn it is, at most once a day each; one that has not begun gets a fresh invitation. */
export async function remind(
  call: Call<RemindersSent>,
  assessmentIds: readonly AssessmentId[],
): Promise<RemindersSent> {
  const { deps, principal } = call;
  const { orgId } = principal;
  const mailed = await listMailedSince(deps.db, { orgId, since: call.at - day });
  let sent = 0;
  const ids = [...new Set(assessmentIds)];
  for (const assessmentId of ids) {
    const assessment = mailed.has(assessmentId) ? undefined : await findAssessment(deps.db, { orgId, assessmentId });
    if (assessment !== undefined && (await remindOne(call, { assessmentId, assessment }))) sent++;
  }
  return call.commit({
    effects: [],
    audit: { action: "reminders.sent", subject: orgId, details: { sent } },
    result: { sent, left: ids.length - sent },
  });
}

interface Reminded {
  readonly assessmentId: AssessmentId;
  readonly assessment: AssessmentView;
}

async function remindOne(caller: Caller, { assessmentId, assessment }: Reminded): Promise<boolean> {
  if (assessment.state === "submitted") return false;
  const going =
    assessment.state === "answering"
      ? await reminderOf(caller, { assessmentId, assessment })
      : await inviting(caller, { assessmentId, assessment, mail: true });
  await caller.note({ effects: going.effects, audit: { action: "vendor.reminded", subject: assessmentId } });
  await going.deliver();
  return true;
}

async function reminderOf({ deps, principal }: Caller, { assessmentId, assessment }: Reminded): Promise<Outgoing> {
  const { orgId } = principal;
  const mail = reminderMail({
    ...assessment,
    to: assessment.contactEmail,
    buyerName: principal.orgName,
    link: pageAddress(deps, await contactsPage(deps.db, { buyerOrgId: orgId, assessmentId })),
  });
  return outgoing(deps, { orgId, subjectId: assessmentId, kind: "reminder", mail });
}
