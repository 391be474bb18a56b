import { and, asc, eq, lt, lte, SQL, sql } from "drizzle-orm";
import type { Facet } from "#domain/access/roles.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import type { Mail } from "#worker/ports/mail.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";
import { type MailKind, mails } from "#worker/storage/records.tables.ts";
import { type Mint, mintSchema } from "./mint.schema.ts";
import { keepUnsentEffect } from "./unsent.repository.ts";

/** Why a mail never went out that was taken back while it waited. */
const takenBack = "It was taken back before it went out.";

export interface MailKey {
  readonly orgId: OrgId;
  readonly id: string;
}
const isMail = ({ orgId, id }: MailKey) => and(eq(mails.orgId, orgId), eq(mails.id, id));
// A literal, so that the index of what waits is used.
const isWaiting = sql`${mails.state} = 'queued'`;
const sideOfNotice = sql<Facet>`case when ${mails.id} like 'mail\\_day\\_vendor\\_%' escape '\\' then 'vendor' else 'buyer' end`;
/** What a colleague hears of is for who still belongs to the organisation, on the side that it is about. */
const isStillFor = sql`(${mails.kind} <> 'notice' or exists (select 1 from members where members.org_id = ${mails.orgId}
  and members.person_id = ${mails.subjectId} and members.status = 'active'
  and members.facet = ${sideOfNotice}))`;
/** What a settled mail no longer holds. */
const erased = { recipient: null, title: null, body: null, mintJson: null, fromName: null, replyTo: null };

export interface NewMail extends MailKey {
  readonly subjectId: string;
  readonly kind: MailKind;
  readonly createdAt: number;
  /** When the act was that it tells of. */
  readonly causedAt: number;
  readonly mail: Mail;
  readonly mint?: Mint | undefined;
  readonly cause?: { readonly personId: PersonId; readonly facet: Facet } | undefined;
}

/** A mail that waits, with all it says but the token of its link. */
export const mailEffect = (db: Database, { mail, mint, cause, ...row }: NewMail): Effect =>
  db.insert(mails).values({
    ...row,
    state: "queued",
    recipient: mail.to,
    title: mail.subject,
    body: mail.text,
    fromName: mail.fromName ?? null,
    replyTo: mail.replyTo ?? null,
    causedBy: cause?.personId ?? null,
    causedAs: cause?.facet ?? null,
    mintJson: mint === undefined ? null : JSON.stringify(mint),
  });

export interface WaitingMail extends MailKey {
  readonly createdAt: number;
  readonly nextTryAt: number;
  readonly attempts: number;
  readonly mail: Mail;
  readonly mint: Mint | undefined;
}

/** The mail, if it still waits. */
export async function findWaiting(db: Database, key: MailKey): Promise<WaitingMail | undefined> {
  const [row] = await db
    .select()
    .from(mails)
    .where(and(isMail(key), isWaiting, isStillFor));
  if (row === undefined) return undefined;
  const { createdAt, nextTryAt, attempts, mintJson } = row;
  const mail = {
    to: row.recipient ?? "",
    subject: row.title ?? "",
    text: row.body ?? "",
    ...(row.fromName !== null && { fromName: row.fromName }),
    ...(row.replyTo !== null && { replyTo: row.replyTo }),
  };
  return {
    ...key,
    createdAt,
    nextTryAt,
    attempts,
    mail,
    mint: mintJson === null ? undefined : stored(mintSchema, mintJson),
  };
}

/**
 * Takes a waiting mail in hand until `until`, together with the token of its link: of any number at the same moment one
 * gets it. True for that one.
 */
export async function claimMail(
  db: Database,
  { orgId, id, attempts }: WaitingMail,
  by: { readonly now: number; readonly until: number; readonly minted: readonly Effect[] },
): Promise<boolean> {
  const claim = db
    .update(mails)
    .set({ attempts: attempts + 1, nextTryAt: by.until })
    .where(and(isMail({ orgId, id }), isWaiting, eq(mails.attempts, attempts), lte(mails.nextTryAt, by.now)));
  try {
    await db.batch([claim, ...assertOneChanged(db), ...by.minted]);
    return true;
  } catch (error) {
    if (refusalOf(error) === "stale-revision") return false;
    throw error;
  }
}

/** Writes down that a mail went out, or never will. What it said is erased. */
export async function settleMail(
  db: Database,
  key: MailKey,
  to: { readonly state: "sent" | "failed"; readonly reason: string | null; readonly now: number },
): Promise<void> {
  const { state, reason, now } = to;
  const settle = db
    .update(mails)
    .set({ state, reason, settledAt: now, ...erased })
    .where(isMail(key));
  if (state === "sent") await settle;
  else await db.batch([keepUnsentEffect(db, { which: isMail(key), reason: sql`${reason}`, now }), settle]);
}

/** Lets a waiting mail wait on, until a moment where one is given, and says why. */
export async function postponeMail(
  db: Database,
  key: MailKey,
  to: { readonly reason: string; readonly nextTryAt?: number },
): Promise<void> {
  await db
    .update(mails)
    .set(to)
    .where(and(isMail(key), isWaiting));
}

/** Has mails that wait about something not go out after all, such as an invitation that was recalled. */
export const dropWaitingEffect = (
  db: Database,
  of: {
    readonly orgId: OrgId;
    readonly kind: MailKind;
    readonly at: number;
    /** What they are about: ids, or a query of ids. */
    readonly subjectIds: readonly string[] | SQL;
    /** Of what somebody hears, that of one side alone. */
    readonly side?: Facet;
  },
): Effect =>
  db
    .update(mails)
    .set({ state: "failed", reason: takenBack, settledAt: of.at, ...erased })
    .where(
      and(
        eq(mails.orgId, of.orgId),
        isAbout(of),
        eq(mails.kind, of.kind),
        isWaiting,
        of.side === undefined ? undefined : sql`${sideOfNotice} = ${of.side}`,
      ),
    );

/** Found by what they are about first: asked in one go SQLite would look through all mails of the organisation. */
function isAbout({ orgId, subjectIds }: { readonly orgId: OrgId; readonly subjectIds: readonly string[] | SQL }): SQL {
  const ids = subjectIds instanceof SQL ? subjectIds : sql`select value from json_each(${JSON.stringify(subjectIds)})`;
  return sql`${mails.id} in (select about.id from mails as about indexed by mails_by_subject
    where about.org_id = ${orgId} and about.subject_id in (${ids}))`;
}

/** Hourly, of every tenant: mails that wait and that nobody works on, those that wait longest first. */
export const listDueMails = (db: Database, of: { readonly now: number; readonly most: number }): Promise<MailKey[]> =>
  db
    .select({ orgId: mails.orgId, id: mails.id })
    .from(mails)
    .where(and(isWaiting, lte(mails.nextTryAt, of.now)))
    .orderBy(asc(mails.nextTryAt))
    .limit(of.most);

const lost = "The mail could not be sent within a day.";

/** Hourly: mails that waited in vain are shown as failed, with the last reason there was. */
export async function failOldMails(db: Database, of: { readonly before: number; readonly now: number }): Promise<void> {
  const which = and(isWaiting, lt(mails.createdAt, of.before), lte(mails.nextTryAt, of.now));
  const reason = sql`coalesce(${mails.reason}, ${lost})`;
  await db.batch([
    keepUnsentEffect(db, { which, reason, now: of.now }),
    db
      .update(mails)
      .set({ state: "failed", reason, settledAt: of.now, ...erased })
      .where(which),
  ]);
}
