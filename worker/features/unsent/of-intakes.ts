import { intakeTold } from "#worker/features/intake/intake-mail.ts";
import type { Look } from "./look.ts";
import { findStandingIntake, standsAskedEffects } from "./of-intakes.repository.ts";

/** While what somebody asked for stands as the mail tells, to whoever asked. */
export const intake: Look = async ({ deps: { db }, principal: { orgId } }, mail) => {
  const asked = { orgId, id: mail.subjectId, to: mail.to };
  const standing = await findStandingIntake(db, asked);
  if (standing === undefined || intakeTold(mail.subject, standing.product)?.state !== standing.state) return undefined;
  return { mail, guards: standsAskedEffects(db, asked, standing) };
};
