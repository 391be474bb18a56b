import type { AssessmentView } from "#contract/assessment.ts";
import type { PortfolioEntry, RemindersSent } from "#contract/portfolio.ts";
import { fail } from "#contract/problems.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Call, Caller } from "#worker/call.ts";
import { findAssessment } from "#worker/features/assessments/assessments.repository.ts";
import { goingOnEffect } from "#worker/features/assessments/over.repository.ts";
import { inviting } from "#worker/features/assessments/sending.usecases.ts";
import { mayMail } from "#worker/features/mails/mail-limits.ts";
import { type Outgoing, outgoing, pageAddress } from "#worker/features/mails/outgoing-mail.ts";
import { contactsPage } from "#worker/features/requests/request-to.repository.ts";

import { auditEffects } from "#worker/storage/audit.ts";
import { refusalOf } from "#worker/storage/constraint.ts";

import { assertNotMailed, listMailedSince, listPortfolio } from "./portfolio.repository.ts";
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
  const ids = [...new Set(assessmentIds)];
  // Somebody reminds the same ones at this moment: whoever comes second looks again whom nobody has reminded.
  for (let tries = 0; tries < 3; tries++) {
    const reminded = await tryReminding(call, ids);
    if (reminded !== undefined) return reminded;
  }
  return fail("busy");
}

/** One try; undefined when one of them was mailed about, or ended, in between. */
async function tryReminding(
  call: Call<RemindersSent>,
  ids: readonly AssessmentId[],
): Promise<RemindersSent | undefined> {
  const { deps, principal, at } = call;
  const { orgId } = principal;
  const since = at - day;
  const mailed = await listMailedSince(deps.db, { orgId, since });
  const going: Going[] = [];
  for (const assessmentId of ids) {
    const assessment = mailed.has(assessmentId) ? undefined : await findAssessment(deps.db, { orgId, assessmentId });
    if (isTurn(assessment) && (await mayMail(call, { kind: "reminder", to: assessment.contactEmail })))
      going.push(await reminding(call, { assessmentId, assessment }));
  }
  const sent = going.length;
  const told = going.map(({ assessmentId }) => assessmentId);
  const result = await call
    .commit({
      effects: [
        ...assertNotMailed(deps.db, { orgId, since, assessmentIds: told }),
        ...told.map((assessmentId) => goingOnEffect(deps.db, { orgId, assessmentId })),
        ...going.flatMap(({ effects }) => effects),
      ],
      audit: { action: "reminders.sent", subject: orgId, details: { sent } },
      result: { sent, left: ids.length - sent },
    })
    .catch((error: unknown) => {
      if (["stale-revision", "request-ended"].includes(refusalOf(error) ?? "")) return undefined;
      throw error;
    });
  if (result === undefined) return undefined;
  for (const one of going) await one.deliver();
  return result;
}

/** Nobody is reminded of what they have submitted, or of what has ended. */
const isTurn = (found: AssessmentView | undefined): found is AssessmentView =>
  found !== undefined && found.state !== "submitted" && found.ended === null && found.archivedAt === null;

type Going = Pick<Outgoing, "effects" | "deliver"> & Pick<Reminded, "assessmentId">;
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
  return { assessmentId, effects: [...effects, ...leaf], deliver };
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
