import { windowEnd } from "#domain/access/limits.ts";
import { whyNoReminder } from "#domain/assessment/no-reminder.ts";
import { earliestHour, type ReminderStep, stepAfter, stepDue, stepsOf } from "#domain/assessment/reminder-plan.ts";
import { instantOf, localTime } from "#domain/local-time.ts";
import { planOf } from "#domain/tiers/plan-of.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { mayMailByItself } from "#worker/features/mails/mail-limits.ts";
import { findTierRules } from "#worker/features/register/tiers.repository.ts";
import { auditEffects } from "#worker/storage/audit.ts";
import type { Effect } from "#worker/storage/commit.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { listDue, lookAgainEffect, stepEffects } from "./due.repository.ts";
import { listReminded, type RemindedRow } from "./reminded.repository.ts";
import { reminderTo } from "./reminder-to.ts";

/** So many are looked at with one message of the queue; the next message goes on. */
const atOnce = 25;
/** What went wrong with one is tried again after that. */
const pauseMs = 3_600_000;

/** Looks at the requests whose turn it is and reminds those that are due. True when there may be more. */
export async function remindDue(deps: Dependencies): Promise<boolean> {
  const due = await listDue(deps.db, { now: deps.clock.now(), most: atOnce });
  for (const key of due) await lookAt(deps, key);
  return due.length === atOnce;
}

/** One that goes wrong does not hold up the others: it is looked at again in an hour. */
async function lookAt(deps: Dependencies, key: AssessmentKey): Promise<void> {
  const row = (await listReminded(deps.db, { orgId: key.orgId, ids: [key.assessmentId] })).get(key.assessmentId);
  if (row === undefined) return;
  try {
    await remindOne(deps, { key, row });
  } catch (error) {
    // Somebody else took the step, or something about it changed: it is looked at anew because of that.
    if (["stale-revision", "already-there", "request-ended"].includes(refusalOf(error) ?? "")) return;
    const name = error instanceof Error ? error.name : "unknown";
    console.warn(JSON.stringify({ event: "reminder-postponed", assessment: key.assessmentId, error: name }));
    await later(deps, { key, row, next: deps.clock.now() + pauseMs });
  }
}

interface Looking {
  readonly key: AssessmentKey;
  readonly row: RemindedRow;
}

async function remindOne(deps: Dependencies, { key, row }: Looking): Promise<void> {
  const at = deps.clock.now();
  const { date: today, hour } = localTime(at, row.timeZone);
  const plan = planOf(await findTierRules(deps.db, key.orgId), row.tier);
  const of = { ...row, plan, isWithVendor: row.stage === "with-vendor" };
  const step = stepDue(of, today);
  const after = stepAfter(of, today);
  const next = after === undefined ? null : instantOf({ date: after.on, hour: earliestHour }, row.timeZone);
  if (step === undefined) return later(deps, { key, row, next });
  if (hour < earliestHour)
    return later(deps, { key, row, next: instantOf({ date: today, hour: earliestHour }, row.timeZone) });
  const asked = { ...row, mailedAt: row.mailedByHandAt, hasBegun: row.request !== null };
  const why = whyNoReminder(asked, at) ?? (row.hasBounced ? "bounced" : undefined);
  const taken = { ...key, ...seenIn(row), next, step, at };
  if (why !== undefined) return store(deps, stepEffects(deps.db, { ...taken, mailId: null, leftOut: why }));
  if (!(await mayMailByItself(deps, { orgId: key.orgId, to: row.contactEmail })))
    return later(deps, { key, row, next: windowEnd("mailed-by-organisation", at) });
  const sender = { name: row.sender?.name ?? null, email: row.sender?.email ?? null, orgName: row.orgName };
  const mail = reminderTo(deps, { orgId: key.orgId, row, at, today, which: whichOf(step, stepsOf(plan)), sender });
  const audit = { action: "vendor.reminded", subject: key.assessmentId, details: { step } } as const;
  const leaf = { orgId: key.orgId, facet: "buyer", actor: "system", at, from: null, audit } as const;
  await store(deps, [
    ...stepEffects(deps.db, { ...taken, mailId: mail.mailId, leftOut: null }),
    ...mail.effects,
    ...(await auditEffects(deps.db, leaf)),
  ]);
  await mail.deliver();
}

function whichOf(step: ReminderStep, steps: readonly ReminderStep[]): "first" | "last" | "further" {
  if (step === steps.at(-1)) return "last";
  return step === steps[0] ? "first" : "further";
}

/** What it was decided on: should that have changed, it is looked at anew. */
const seenIn = ({ dueOn, lookAt: seen, isOff }: RemindedRow) => ({ dueOn, seen, isOff });

const later = (deps: Dependencies, { key, row, next }: Looking & { readonly next: number | null }): Promise<void> =>
  store(deps, [lookAgainEffect(deps.db, { ...key, ...seenIn(row), next })]);

async function store({ db }: Dependencies, [first, ...rest]: readonly Effect[]): Promise<void> {
  if (first) await db.batch([first, ...rest]);
}
