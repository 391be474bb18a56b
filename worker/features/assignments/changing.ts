import { type Asked, changeOf, isNoChange, type ReviewersChange } from "#domain/assessment/reviewers.ts";
import type { AssessmentId, PersonId } from "#domain/ids.ts";
import type { Caller } from "#worker/call.ts";
import { hasSealed } from "#worker/features/sealed/sealed.repository.ts";
import { type AuditEvent, auditEffects } from "#worker/storage/audit.ts";
import type { Effect } from "#worker/storage/commit.ts";
import { askEffect, daySetEffect, type ReviewTarget, releaseEffect, saidWhoEffect } from "./assignments.repository.ts";

/** Another set of people for one assessment, with what it stores and a line in the log for each of them. */
export interface Change {
  readonly target: ReviewTarget;
  readonly change: ReviewersChange;
  readonly effects: readonly Effect[];
  readonly audits: readonly AuditEvent[];
}

/** What is stored so that these people review it; undefined where they do already. */
export function changeTo({ deps: { db }, principal, at }: Caller, target: ReviewTarget, wanted: readonly Asked[]) {
  const { orgId, personId: by } = principal;
  const change = changeOf(target.standing, wanted);
  if (isNoChange(change) && target.reviewerLeftAt === null) return undefined;
  const key = { orgId, assessmentId: target.id };
  const pairs = change.added.map((one) => ({ ...one, assessmentId: target.id }));
  return {
    target,
    change,
    effects: [
      ...change.released.map(({ personId }) => releaseEffect(db, { ...key, personId })),
      ...change.moved.map((one) => daySetEffect(db, { ...key, ...one })),
      ...(pairs.length === 0 ? [] : [askEffect(db, { orgId, pairs, by, at })]),
      ...(target.reviewerLeftAt === null ? [] : [saidWhoEffect(db, key)]),
    ],
    audits: auditsOf(target, change),
  };
}

function auditsOf({ id: subject }: ReviewTarget, change: ReviewersChange): AuditEvent[] {
  const { added, released, moved } = change;
  if (isNoChange(change)) return [{ action: "reviewer.let-go", subject }];
  const dayOf = ({ lookBy }: Asked) => (lookBy === null ? {} : { lookBy });
  return [
    ...released.map(({ personId }) => ({ action: "reviewer.released", subject, details: { to: personId } }) as const),
    ...moved.map(
      (one) => ({ action: "reviewer.day-set", subject, details: { to: one.personId, ...dayOf(one) } }) as const,
    ),
    ...added.map(
      (one) => ({ action: "reviewer.assigned", subject, details: { to: one.personId, ...dayOf(one) } }) as const,
    ),
  ];
}

/** A line in the log where somebody who reviews no more had judged something that is sealed: it stays so. */
export async function keptOutEffects(
  { deps, principal, at }: Caller,
  of: { readonly assessmentId: AssessmentId; readonly personId: PersonId },
): Promise<Effect[]> {
  const { orgId, facet, personId: actor } = principal;
  const { assessmentId: subject, personId: from } = of;
  const audit = { action: "reviewer.kept-out", subject, details: { from } } as const;
  return auditEffects(deps.db, { orgId, facet, actor, at, from: deps.from, audit }, hasSealed({ orgId, ...of }));
}

/** The same for everybody whom a change releases. */
export const keptOutIn = async (
  caller: Caller,
  { target, change }: Pick<Change, "target" | "change">,
): Promise<Effect[]> =>
  (
    await Promise.all(
      change.released.map(({ personId }) => keptOutEffects(caller, { assessmentId: target.id, personId })),
    )
  ).flat();

/** Lines of the log under the caller's name, beside that of the act itself. */
export async function linesEffects(caller: Caller, audits: readonly AuditEvent[]): Promise<Effect[]> {
  const { deps, principal, at } = caller;
  const { orgId, facet, personId: actor } = principal;
  const lines = audits.map((audit) => auditEffects(deps.db, { orgId, facet, actor, at, from: deps.from, audit }));
  return (await Promise.all(lines)).flat();
}
