import { outcomeWords } from "#domain/words/outcomes.ts";
import { type AskerTold, intakeTold } from "#worker/features/intake/intake-mail.ts";
import { findStands } from "#worker/features/intake/its-assessment.repository.ts";
import type { Look, Unsent } from "./look.ts";
import { findStandingIntake, standsAskedEffects } from "./of-intakes.repository.ts";

type Stands = Awaited<ReturnType<typeof findStands>>;

/** Whether the assessment of what was taken over is still where the mail says. */
const isThere: Readonly<Record<AskerTold["what"], (stands: Stands, mail: Unsent) => boolean>> = {
  return: () => true,
  decline: () => true,
  reopen: () => true,
  take: (stands) => stands === null || (stands.stage !== "decided" && stands.stage !== "ended"),
  decided: (stands, { text }) =>
    stands?.stage === "decided" && stands.outcome !== null && text.includes(`“${outcomeWords[stands.outcome].words}”`),
  ended: (stands) => stands?.stage === "ended",
};

/** While what somebody asked for stands as the mail tells, to whoever asked. */
export const intake: Look = async ({ deps: { db }, principal: { orgId } }, mail) => {
  const asked = { orgId, id: mail.subjectId, to: mail.to };
  const standing = await findStandingIntake(db, asked);
  if (standing === undefined) return undefined;
  const { product, state, productId, movedAt: since } = standing;
  const told = intakeTold(mail.subject, product);
  if (told?.state !== state) return undefined;
  const stands = productId === null ? null : await findStands(db, { orgId, productId, since });
  return isThere[told.what](stands, mail) ? { mail, guards: standsAskedEffects(db, asked, standing) } : undefined;
};
