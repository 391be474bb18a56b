import { date } from "#domain/format.ts";
import type { Look } from "./look.ts";
import { readsQuery } from "./of-outside.repository.ts";
import { stillEffects } from "./of-people.repository.ts";

/** While somebody from outside reads until the day that the mail names; that it ended, whoever tries to read sees. */
export const outside: Look = async ({ deps: { db }, principal: { orgId }, at }, mail) => {
  const still = readsQuery(db, { orgId, to: mail.to, now: at });
  const isNamed = (await still).some(({ until }) => mail.text.includes(date(until)));
  return isNamed ? { mail, guards: stillEffects(db, still) } : undefined;
};
