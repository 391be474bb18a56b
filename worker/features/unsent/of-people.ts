import { plain } from "#worker/features/mails/plain.ts";
import { endLinksEffect } from "#worker/features/passports/access.repository.ts";
import type { Look } from "./look.ts";
import { namesDay } from "./names-day.ts";
import { admittedQuery, delegatedQuery, memberQuery, takenBackQuery } from "./of-people.repository.ts";
import { stillEffects } from "./still.repository.ts";

// Mails to somebody about what was given to them.

/** While the questions are in hand, of a request that waits for answers by the day that the mail names. */
export const delegation: Look = async ({ deps: { db }, principal: { orgId } }, mail) => {
  const still = delegatedQuery(db, { orgId, to: mail.to, requestId: mail.subjectId });
  const [handed] = await still;
  if (handed === undefined || !namesDay(mail.text, handed.dueOn)) return undefined;
  return { mail, guards: stillEffects(db, still) };
};

/** While the grant holds. The links of earlier mails end: whoever sends it again does not know who reads them. */
export const access: Look = async ({ deps: { db }, principal: { orgId }, at }, mail) => {
  const { mint } = mail;
  if (mint?.kind !== "access") return undefined;
  const key = { orgId, passportId: mint.passportId, id: mint.id };
  const still = admittedQuery(db, { ...key, to: mail.to, now: at });
  if ((await still).length === 0) return undefined;
  return { mail, mint, guards: [...stillEffects(db, still), endLinksEffect(db, key)] };
};

/** While somebody belongs to the organisation, in the role that the mail names. */
export const member: Look = async ({ deps: { db }, principal: { orgId, facet } }, mail) => {
  const still = memberQuery(db, { orgId, facet, to: mail.to, personId: mail.subjectId });
  const [standing] = await still;
  if (standing === undefined || !mail.text.includes(`, as ${standing.role}.`)) return undefined;
  return { mail, guards: stillEffects(db, still) };
};

/** While the file is not handed in again, to who asked for the assessment as long as they are there. */
export const evidence: Look = async ({ deps: { db }, principal: { orgId } }, mail) => {
  const still = takenBackQuery(db, { orgId, to: mail.to, id: mail.subjectId });
  const isNamed = (await still).some(({ file }) => mail.text.includes(`“${plain(file, 100)}”`));
  return isNamed ? { mail, guards: stillEffects(db, still) } : undefined;
};
