import { fail } from "#contract/problems.ts";
import type { RequestReminders } from "#contract/reminders.ts";
import { whyNoReminder } from "#domain/assessment/no-reminder.ts";
import type { ReminderPlan } from "#domain/assessment/reminder-plan.schema.ts";
import { stepAfter, stepDue } from "#domain/assessment/reminder-plan.ts";
import type { AssessmentId } from "#domain/ids.ts";
import { localTime } from "#domain/local-time.ts";
import { planOf } from "#domain/tiers/plan-of.ts";
import type { Call, Caller } from "#worker/call.ts";
import { findTierRules } from "#worker/features/register/tiers.repository.ts";
import { onceMore } from "#worker/storage/once-more.ts";
import { listWent, switchEffects } from "./of-request.repository.ts";
import { listReminded, type RemindedRow } from "./reminded.repository.ts";

/** The reminders of one request. */
export async function viewReminders(call: Caller, assessmentId: AssessmentId): Promise<RequestReminders> {
  const row = await rowOf(call, assessmentId);
  return viewOf(call, row);
}

/** Switches those that go by themselves on or off. */
export const switchReminders = (call: Call<RequestReminders>, to: Switching): Promise<RequestReminders> =>
  onceMore(() => switchTo(call, to));

interface Switching {
  readonly assessmentId: AssessmentId;
  readonly on: boolean;
}

async function switchTo(call: Call<RequestReminders>, { assessmentId, on }: Switching): Promise<RequestReminders> {
  const { deps, principal } = call;
  const row = await rowOf(call, assessmentId);
  const result = await viewOf(call, { ...row, isOff: !on });
  if (row.isOff === !on) return result;
  return call.commit({
    effects: switchEffects(deps.db, { orgId: principal.orgId, assessmentId, on }),
    audit: { action: "reminders.switched", subject: assessmentId, details: { on } },
    result,
  });
}

async function rowOf({ deps, principal }: Caller, id: AssessmentId): Promise<RemindedRow> {
  const found = await listReminded(deps.db, { orgId: principal.orgId, ids: [id] });
  return found.get(id) ?? fail("not-found");
}

async function viewOf({ deps, principal, at }: Caller, row: RemindedRow): Promise<RequestReminders> {
  const went = await listWent(deps.db, { orgId: principal.orgId, assessmentId: row.id });
  const plan = planOf(await findTierRules(deps.db, principal.orgId), row.tier);
  return { isOn: !row.isOff, next: nextOf(row, { at, plan }), went };
}

/** The next that goes by itself, by the buyer's calendar. */
function nextOf(row: RemindedRow, { at, plan }: { at: number; plan: ReminderPlan }): RequestReminders["next"] {
  const { date: today } = localTime(at, row.timeZone);
  const of = { ...row, plan, isWithVendor: row.stage === "with-vendor" };
  // Whom no link leads in is not reminded; that there was a mail today leaves out today's alone.
  if (whyNoReminder({ ...row, mailedAt: null, hasBegun: row.request !== null }, at) !== undefined) return null;
  const step = stepDue(of, today);
  return step === undefined ? (stepAfter(of, today) ?? null) : { step, on: today };
}
