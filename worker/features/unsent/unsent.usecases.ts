import { fail } from "#contract/problems.ts";
import type { UnsentMail } from "#contract/unsent.ts";
import { whyNoReminder } from "#domain/assessment/no-reminder.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Call, Caller } from "#worker/call.ts";
import { goodUntil } from "#worker/features/assessments/inviting.ts";
import { refuseExcess } from "#worker/features/mails/mail-limits.ts";
import { type Mint, mintSchema } from "#worker/features/mails/mint.schema.ts";
import { outgoingFrom } from "#worker/features/mails/outgoing-mail.ts";
import { type Causer, findUnsent, forgetUnsentEffects, listUnsent } from "#worker/features/mails/unsent.repository.ts";
import { listReminded } from "#worker/features/reminders/reminded.repository.ts";
import { stored } from "#worker/storage/json.ts";

const causer = ({ principal: { orgId, personId, facet } }: Caller): Causer => ({ orgId, personId, facet });

/** The caller's own mails that could not be delivered. */
export const viewUnsent = (call: Caller): Promise<UnsentMail[]> => listUnsent(call.deps.db, causer(call));

/**
 * Sends one again, to the same address and with the same words; refused once it asks for what nobody asks any more. Gives
 * those that are left, also where it was sent already.
 */
export async function sendUnsentAgain(call: Call<readonly UnsentMail[]>, id: string): Promise<readonly UnsentMail[]> {
  const { db } = call.deps;
  const of = { ...causer(call), id };
  const unsent = await findUnsent(db, of);
  if (unsent === undefined) return listUnsent(db, of);
  const { kind, subjectId, recipient: to, title: subject, body: text, mintJson } = unsent;
  const mint = mintJson === null ? undefined : await stillGood(call, stored(mintSchema, mintJson), to);
  await refuseExcess(call, { kind, to });
  const sent = outgoingFrom(call, { subjectId, kind, mail: { to, subject, text }, ...(mint && { mint }) });
  const result = (await listUnsent(db, of)).filter((one) => one.id !== id);
  await call.commit({
    effects: [...forgetUnsentEffects(db, of), ...sent.effects],
    audit: { action: "mail.sent-again", subject: unsent.orgId, details: { mail: kind } },
    result,
  });
  await sent.deliver();
  return result;
}

/** Takes one off the list, unsent. Gives those that are left. */
export async function giveUpUnsent(call: Call<readonly UnsentMail[]>, id: string): Promise<readonly UnsentMail[]> {
  const { db } = call.deps;
  const of = { ...causer(call), id };
  const all = await listUnsent(db, of);
  if ((await findUnsent(db, of)) === undefined) return all;
  return call.commit({
    effects: forgetUnsentEffects(db, of),
    audit: { action: "mail.given-up", subject: of.orgId },
    result: all.filter((one) => one.id !== id),
  });
}

/** The link as it would be made now: of an invitation only while that address is still to have one. */
async function stillGood({ deps, principal, at }: Caller, mint: Mint, to: string): Promise<Mint> {
  if (mint.kind === "access") return mint;
  const id: AssessmentId = mint.assessmentId;
  const row = (await listReminded(deps.db, { orgId: principal.orgId, ids: [id] })).get(id);
  const isAsked = row !== undefined && row.contactEmail === to && row.request === null;
  if (!isAsked || whyNoReminder({ ...row, mailedAt: null, hasBegun: false }, at) !== undefined) fail("mail-outdated");
  return { ...mint, expiresAt: goodUntil({ dueOn: row.dueOn, at }) };
}
