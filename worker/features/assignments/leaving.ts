import { mayReview } from "#domain/access/reviewing-roles.ts";
import type { PersonId } from "#domain/ids.ts";
import type { Caller } from "#worker/call.ts";
import { noMail, type Outgoing } from "#worker/features/mails/outgoing-mail.ts";
import type { AuditEvent } from "#worker/storage/audit.ts";
import { auditAllEffects } from "#worker/storage/audit-all.ts";
import { leftEffects, listInHand, nothingInHandEffects } from "./assignments.repository.ts";
import { tellLeft } from "./telling.ts";

interface Leaver {
  readonly personId: PersonId;
  readonly name: string;
  readonly role: string;
  readonly status: "active" | "removed";
}

/**
 * What ends with somebody who leaves, or takes a role that does not review: they review nothing any more, each with its line
 * in the log, and the owners hear. Goes into the batch of their leaving, however many it is: all of it, or nothing.
 */
export async function leavingEffects(caller: Caller, { personId, name, role, status }: Leaver): Promise<Outgoing> {
  const { deps, principal, at } = caller;
  const { orgId, facet, personId: actor } = principal;
  if (status === "active" && mayReview(role)) return noMail;
  const inHand = await listInHand(deps.db, { orgId, personId });
  const count = inHand.filter(({ stage }) => stage === "with-vendor" || stage === "to-review").length;
  const told = count === 0 ? noMail : await tellLeft(caller, { name, count });
  const details = { from: personId };
  const audits = inHand.flatMap(({ assessmentId: subject, hasSealed }): AuditEvent[] => [
    { action: "reviewer.left", subject, details },
    ...(hasSealed === 1 ? [{ action: "reviewer.kept-out", subject, details } as const] : []),
  ]);
  const assessmentIds = inHand.map(({ assessmentId }) => assessmentId);
  return {
    ...told,
    effects: [
      ...(inHand.length === 0 ? [] : leftEffects(deps.db, { orgId, personId, assessmentIds, at })),
      ...(await auditAllEffects(
        deps.db,
        orgId,
        audits.map((audit) => ({ facet, actor, at, from: deps.from, audit })),
      )),
      ...told.effects,
      ...nothingInHandEffects(deps.db, { orgId, personId }),
    ],
  };
}
