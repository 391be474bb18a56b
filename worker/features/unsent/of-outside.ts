import type { Look } from "./look.ts";
import { namesDay } from "./names-day.ts";
import { tellsOfQuery } from "./of-outside.repository.ts";
import { stillEffects } from "./still.repository.ts";

/** While all that the mail tells of is read until the day that it names; that it ended, whoever tries to read sees. */
export const outside: Look = async ({ deps: { db }, principal: { orgId }, at }, mail) => {
  const of = { orgId, to: mail.to, mailId: mail.id, subjectId: mail.subjectId, now: at };
  const [told, still] = [
    await tellsOfQuery(db, { ...of, that: "was-given" }),
    tellsOfQuery(db, { ...of, that: "is-read" }),
  ];
  const read = await still;
  const isSo = read.length > 0 && read.length === told.length && read.every(({ until }) => namesDay(mail.text, until));
  return isSo ? { mail, guards: stillEffects(db, still) } : undefined;
};
