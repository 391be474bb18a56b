import { whyNoReminder } from "#domain/assessment/no-reminder.ts";
import { localTime } from "#domain/local-time.ts";
import type { Caller } from "#worker/call.ts";
import { goodUntil } from "#worker/features/assessments/inviting.ts";
import { exitOf } from "#worker/features/exits/exit-mail.ts";
import { senderOf } from "#worker/features/mails/sender.ts";
import { listReminded, type RemindedRow } from "#worker/features/reminders/reminded.repository.ts";
import { reminderOf } from "#worker/features/reminders/reminder-to.ts";
import type { Again, Look, Unsent } from "./look.ts";
import { namesDay } from "./names-day.ts";
import { findRequestOfMessage, findStanding, type RequestStanding, standsEffects } from "./of-requests.repository.ts";

// Mails of a buyer to a vendor, about one request.

/** Of a request that stands in a way in which the mail is right, and that its address still hears of. */
const whileIt =
  (isSo: (standing: RequestStanding, unsent: Unsent) => boolean): Look =>
  async (call, unsent) => {
    const of = { orgId: call.principal.orgId, id: unsent.subjectId, to: unsent.to };
    const standing = await findStanding(call.deps.db, of);
    if (!standing?.isReached || !isSo(standing, unsent)) return undefined;
    return { mail: unsent, guards: standsEffects(call.deps.db, of, standing) };
  };

const isWithVendor = ({ stage }: RequestStanding): boolean => stage === "with-vendor";
/** The day it names is still the day. */
const namesItsDay = ({ dueOn }: RequestStanding, { text }: Unsent): boolean => namesDay(text, dueOn);

const isOpen = whileIt(isWithVendor);

/** A request as reminders know it, while its contact may be written to at all. */
async function contacted({ deps, principal, at }: Caller, { subjectId, to }: Unsent): Promise<RemindedRow | undefined> {
  const row = (await listReminded(deps.db, { orgId: principal.orgId, ids: [subjectId] })).get(subjectId);
  if (row === undefined || row.contactEmail !== to) return undefined;
  const why = whyNoReminder({ ...row, mailedAt: null, hasBegun: row.request !== null }, at);
  return why === undefined ? row : undefined;
}

/** With a link as it would be made now: only to the contact, for who has not begun, while a link is to be out. */
const withNewLink = async (call: Caller, unsent: Unsent, again: Again | undefined): Promise<Again | undefined> => {
  if (again === undefined || unsent.mint?.kind !== "invitation") return again;
  const row = await contacted(call, unsent);
  if (row === undefined || row.request !== null) return undefined;
  return { ...again, mint: { ...unsent.mint, expiresAt: goodUntil({ dueOn: row.dueOn, at: call.at }) } };
};

export const invitation: Look = async (call, unsent) =>
  withNewLink(call, unsent, await whileIt((one, mail) => isWithVendor(one) && namesItsDay(one, mail))(call, unsent));

/** It counts days, and days have gone by: it is written anew, unless somebody was mailed about it within a day. */
export const reminder: Look = async (call, unsent) => {
  const [row, again] = [await contacted(call, unsent), await isOpen(call, unsent)];
  if (row === undefined || again === undefined) return undefined;
  if (whyNoReminder({ ...row, hasBegun: row.request !== null }, call.at) !== undefined) return undefined;
  const { date: today } = localTime(call.at, row.timeZone);
  return {
    ...again,
    ...reminderOf(call.deps, { row, at: call.at, today, which: "by-hand", sender: senderOf(call.principal) }),
  };
};

export const version: Look = async (call, unsent) => {
  const isOffered = ({ offeredVersion }: RequestStanding, { text }: Unsent): boolean =>
    offeredVersion !== null && text.includes(`offers version ${offeredVersion} of`);
  const again = await whileIt((one, mail) => isWithVendor(one) && isOffered(one, mail))(call, unsent);
  return withNewLink(call, unsent, again);
};

/** To the contact alone, by its page: while the answers are back with it, and are due on the day that the mail names. */
export const changes = whileIt(
  (one, mail) => isWithVendor(one) && one.returnedAt !== null && one.contactEmail === mail.to && namesItsDay(one, mail),
);

export const message: Look = async (call, unsent) => {
  const { orgId } = call.principal;
  const id = await findRequestOfMessage(call.deps.db, { orgId, messageId: unsent.subjectId });
  if (id === undefined) return undefined;
  // What ended is written about as long as it is not put away.
  const isContact = whileIt(({ contactEmail, stage }, { to }) => contactEmail === to && stage !== "archived");
  return isContact(call, { ...unsent, subjectId: id });
};

/** What became of it is what became of it still, and it is known by the same name. */
export const exit = whileIt((one, mail) => {
  const what = exitOf(mail.subject, one);
  switch (what) {
    case "cancelled":
    case "closed":
      return one.ended === what && one.endedAt === mail.causedAt;
    case "extended":
      return isWithVendor(one) && namesItsDay(one, mail);
    case "reopened":
      return one.ended === null && (one.stage !== "with-vendor" || namesItsDay(one, mail));
    case "return-taken-back":
      return one.stage === "to-review" && one.returnedAt === null;
    case "corrected":
      return isWithVendor(one) && one.correctedAt === mail.causedAt;
    case "contact":
      return isWithVendor(one);
    case "decided":
      return one.toldAt !== null && one.toldAt === mail.causedAt;
    case undefined:
      return false;
  }
});
