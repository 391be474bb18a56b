import { mayReview } from "#domain/access/reviewing-roles.ts";
import type { PersonId } from "#domain/ids.ts";
import type { Caller } from "#worker/call.ts";
import { noMail, type Outgoing } from "#worker/features/mails/outgoing-mail.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { leftEffects, listInHand, nothingInHandEffects } from "./assignments.repository.ts";
import { keptOutEffects, linesEffects } from "./changing.ts";
import { tellLeft } from "./telling.ts";

interface Leaver {
  readonly personId: PersonId;
  readonly name: string;
  readonly role: string;
  readonly status: "active" | "removed";
}

/** As many as end in one batch, each with its line in the log. */
const atOnce = 100;

/**
 * What ends with somebody who leaves, or takes a role that does not review: they review nothing any more, and the owners
 * hear. Goes into the batch of their leaving; of very many, the first end just before it.
 */
export async function leavingEffects(caller: Caller, { personId, name, role, status }: Leaver): Promise<Outgoing> {
  const { deps, principal, at } = caller;
  const { orgId } = principal;
  if (status === "active" && mayReview(role)) return noMail;
  let count = 0;
  for (;;) {
    const inHand = await listInHand(deps.db, { orgId, personId, most: atOnce + 1 });
    const part = inHand.slice(0, atOnce).map(({ assessmentId }) => assessmentId);
    count += inHand.slice(0, atOnce).filter(({ stage }) => stage === "with-vendor" || stage === "to-review").length;
    const ends = leftEffects(deps.db, { orgId, personId, assessmentIds: part, at });
    const lines = part.map((subject) => ({ action: "reviewer.left", subject, details: { from: personId } }) as const);
    const [first, ...others] = lines;
    const keptOut = (
      await Promise.all(part.map((assessmentId) => keptOutEffects(caller, { assessmentId, personId })))
    ).flat();
    if (inHand.length <= atOnce || first === undefined) {
      const told = count === 0 ? noMail : await tellLeft(caller, { name, count });
      const effects = [
        ...(part.length === 0 ? [] : ends),
        ...(await linesEffects(caller, lines)),
        ...keptOut,
        ...told.effects,
      ];
      return { ...told, effects: [...effects, ...nothingInHandEffects(deps.db, { orgId, personId })] };
    }
    await caller
      .note({ effects: [...ends, ...(await linesEffects(caller, others)), ...keptOut], audit: first })
      .catch(passedOver);
  }
}

/** Somebody handed one back at this moment: the next look finds what is left. */
function passedOver(error: unknown): void {
  if (refusalOf(error) !== "stale-revision") throw error;
}
