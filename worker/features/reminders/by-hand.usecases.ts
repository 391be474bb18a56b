import { fail } from "#contract/problems.ts";
import type { RemindersSent } from "#contract/reminders.ts";
import { type NoReminder, whyNoReminder } from "#domain/assessment/no-reminder.ts";
import type { AssessmentId } from "#domain/ids.ts";
import { localTime } from "#domain/local-time.ts";
import type { Call, Caller } from "#worker/call.ts";
import { goingOnEffect } from "#worker/features/assessments/over.repository.ts";
import { mayMail } from "#worker/features/mails/mail-limits.ts";
import type { Outgoing } from "#worker/features/mails/outgoing-mail.ts";
import { senderOf } from "#worker/features/mails/sender.ts";
import { auditEffects } from "#worker/storage/audit.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { assertNotMailed } from "./by-hand.repository.ts";
import { listReminded, type RemindedRow } from "./reminded.repository.ts";
import { reminderTo } from "./reminder-to.ts";

const day = 86_400_000;

/**
 * Reminds the vendors whose turn it is, at most once a day each, in one step; one that has not begun gets a new link. Says
 * of every other why it was left out.
 */
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

type LeftOut = RemindersSent["leftOut"][number];

/** One try; undefined when one of them was mailed about, or ended, in between. */
async function tryReminding(
  call: Call<RemindersSent>,
  ids: readonly AssessmentId[],
): Promise<RemindersSent | undefined> {
  const { deps, principal, at } = call;
  const { orgId } = principal;
  const found = await listReminded(deps.db, { orgId, ids });
  const [going, leftOut]: [Going[], LeftOut[]] = [[], []];
  for (const id of ids) {
    const row = found.get(id);
    const why = await whyNot(call, row);
    if (row === undefined || why !== undefined)
      leftOut.push({ id, vendorName: row?.vendorName ?? "", product: row?.product ?? "", why: why ?? "unknown" });
    else going.push(await reminding(call, row));
  }
  const told = going.map(({ assessmentId }) => assessmentId);
  const result = await call
    .commit({
      effects: [
        ...assertNotMailed(deps.db, { orgId, since: at - day, assessmentIds: told }),
        ...told.map((assessmentId) => goingOnEffect(deps.db, { orgId, assessmentId })),
        ...going.flatMap(({ effects }) => effects),
      ],
      audit: { action: "reminders.sent", subject: orgId, details: { sent: going.length } },
      result: { sent: going.length, leftOut },
    })
    .catch((error: unknown) => {
      if (["stale-revision", "request-ended"].includes(refusalOf(error) ?? "")) return undefined;
      throw error;
    });
  if (result === undefined) return undefined;
  for (const one of going) await one.deliver();
  return result;
}

async function whyNot(call: Caller, row: RemindedRow | undefined): Promise<NoReminder | undefined> {
  if (row === undefined) return "unknown";
  const why = whyNoReminder({ ...row, hasBegun: row.request !== null }, call.at);
  if (why !== undefined) return why;
  return (await mayMail(call, { kind: "reminder", to: row.contactEmail })) ? undefined : "mail-limit";
}

type Going = Pick<Outgoing, "effects" | "deliver"> & { readonly assessmentId: AssessmentId };

/** One reminder, with its line in the log. */
async function reminding({ deps, principal, at }: Caller, row: RemindedRow): Promise<Going> {
  const { orgId, facet, personId: actor } = principal;
  const { date: today } = localTime(at, row.timeZone);
  const mail = reminderTo(deps, {
    orgId,
    row,
    at,
    today,
    which: "by-hand",
    sender: senderOf(principal),
    cause: principal,
  });
  const audit = { action: "vendor.reminded", subject: row.id } as const;
  const leaf = await auditEffects(deps.db, { orgId, facet, actor, at, from: deps.from, audit });
  return { assessmentId: row.id, effects: [...mail.effects, ...leaf], deliver: mail.deliver };
}
