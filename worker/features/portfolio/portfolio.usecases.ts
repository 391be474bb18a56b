import type { AssessmentView } from "#contract/assessment.ts";
import type { PortfolioEntry, RemindersSent } from "#contract/portfolio.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Call, Caller } from "#worker/call.ts";
import { findAssessment } from "#worker/features/assessments/assessments.repository.ts";
import { inviting } from "#worker/features/assessments/sending.usecases.ts";
import { mayMail } from "#worker/features/mails/mail-limits.ts";
import { type Outgoing, outgoing, pageAddress } from "#worker/features/mails/outgoing-mail.ts";
import { contactsPage } from "#worker/features/requests/request-to.repository.ts";

import { auditEffects } from "#worker/storage/audit.ts";

import { listMailedSince, listPortfolio } from "./portfolio.repository.ts";
import { reminderMail } from "./reminder-mail.ts";

const day = 86_400_000;

/** Every assessment of the organisation in a line. */
export const viewPortfolio = ({ deps, principal }: Caller): Promise<PortfolioEntry[]> =>
  listPortfolio(deps.db, principal.orgId);

/** Reminds the vendors whose turn it is, at most once a day each, in one step; one that has not begun gets a fresh invitation. */
export async function remind(
  call: Call<RemindersSent>,
  assessmentIds: readonly AssessmentId[],
): Promise<RemindersSent> {
  const { deps, principal, at } = call;
  const { orgId } = principal;
  const mailed = await listMailedSince(deps.db, { orgId, since: at - day });
  const going: Going[] = [];
  const ids = [...new Set(assessmentIds)];
  for (const assessmentId of ids) {
    const assessment = mailed.has(assessmentId) ? undefined : await findAssessment(deps.db, { orgId, assessmentId });
    const isTurn = assessment !== undefined && assessment.state !== "submitted";
    if (isTurn && (await mayMail(call, { kind: "reminder", to: assessment.contactEmail })))
      going.push(await reminding(call, { assessmentId, assessment }));
  }
  const sent = going.length;
  const result = await call.commit({
    effects: going.flatMap(({ effects }) => effects),
    audit: { action: "reminders.sent", subject: orgId, details: { sent } },
    result: { sent, left: ids.length - sent },
  });
  for (const one of going) await one.deliver();
  return result;
}

type Going = Pick<Outgoing, "effects" | "deliver">;
interface Reminded {
  readonly assessmentId: AssessmentId;
  readonly assessment: AssessmentView;
}

/** One reminder, with its line in the log. */
async function reminding(caller: Caller, reminded: Reminded): Promise<Going> {
  const { deps, principal, at } = caller;
  const { assessmentId, assessment } = reminded;
  const { effects, deliver } =
    assessment.state === "answering"
      ? await reminderOf(caller, reminded)
      : await inviting(caller, { assessmentId, assessment, mail: true });
  const { orgId, facet, personId: actor } = principal;
  const audit = { action: "vendor.reminded", subject: assessmentId } as const;
  const leaf = await auditEffects(deps.db, { orgId, facet, actor, at, from: deps.from, audit });
  return { effects: [...effects, ...leaf], deliver };
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
