import { fail } from "#contract/problems.ts";
import type { ReviewKind, ReviewRecord } from "#domain/assessment/reviews.ts";
import type { Round } from "#domain/assessment/rounds.ts";
import { isFallen } from "#domain/assessment/two-reviewers.ts";
import type { PersonId } from "#domain/ids.ts";
import type { Caller } from "#worker/call.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import type { Database } from "#worker/storage/database.ts";
import { type Apart, apartStandsEffects, findApart, isSealed, listUnsettled } from "./apart.repository.ts";
import { listSealed, sealEffects } from "./sealed.repository.ts";

const reviews = (apart: Apart, personId: PersonId): boolean => apart.people.some((one) => one.personId === personId);

/** What somebody judged that nobody else sees yet; nothing where nothing is sealed, or they do not review it. */
export async function ownSealed(db: Database, key: AssessmentKey, of: { apart: Apart; personId: PersonId }) {
  if (!isSealed(of.apart) || !reviews(of.apart, of.personId)) return [];
  return (await listSealed(db, { ...key, personIds: [of.personId] })).map(({ record }) => record);
}

/** Refuses whoever may not judge while it is sealed: who was not asked to, and who has handed in. */
export function refuseJudging(apart: Apart, personId: PersonId): void {
  if (!reviews(apart, personId))
    fail("judged-apart", {
      detail:
        "Nothing was changed. Two people who are asked to review it judge it first, without seeing each other: take the review on, or over, to be one of them.",
    });
  if (apart.handedIn.includes(personId))
    fail("judged-apart", {
      detail: "Nothing was changed. You have handed in what you judged: take that back to change it.",
    });
}

/** Keeps what somebody judged to themselves; the log says that they judged, and not what. */
export async function seal(
  caller: Caller,
  of: AssessmentKey & { readonly apart: Apart; readonly record: ReviewRecord; readonly own: readonly ReviewRecord[] },
): Promise<void> {
  const { deps, principal } = caller;
  const { apart, record, own, ...key } = of;
  const isThis = (one: ReviewRecord): boolean => one.kind === record.kind && one.subject === record.subject;
  const before = own.find(isThis)?.revision ?? null;
  await caller.note({
    effects: [
      ...apartStandsEffects(deps.db, key, apart),
      ...sealEffects(deps.db, { ...key, personId: principal.personId, record, before }),
    ],
    audit: { action: "judgement.sealed", subject: key.assessmentId },
  });
}

/** What differs, nobody has settled and the vendor has not changed since: what is left to do before a decision. */
async function listOpen(db: Database, key: AssessmentKey, of: { apart: Apart; rounds: readonly Round[] }) {
  const left = await listUnsettled(db, key);
  const openedAt = (round: number): number => of.apart.opened.find((one) => one.round === round)?.openedAt ?? 0;
  return left.filter((one) => !isFallen({ ...one, openedAt: openedAt(one.round) }, of.rounds));
}

/** Refuses to conclude on what two judged otherwise, until one of them, or an owner, has settled it. */
export async function refuseUnsettled(
  db: Database,
  key: AssessmentKey,
  of: { apart: Apart; rounds: readonly Round[]; kind: ReviewKind; subject: string },
): Promise<void> {
  const open = of.apart.isAsked ? await listOpen(db, key, of) : [];
  if (open.some(({ kind, subject }) => kind === of.kind && subject === of.subject))
    fail("judged-apart", {
      detail: "Nothing was changed. Two reviewers differ on this: settle it on the page “Two reviewers”.",
    });
}

/** What a decision rests on: how many differences nobody has settled, those included that the vendor overtook. */
export interface Reconciled {
  readonly unsettled: number;
}

/** Refuses a decision where the tier asks for two, and says what is missing. */
export async function refuseUnreconciled(
  db: Database,
  key: AssessmentKey,
  rounds: readonly Round[],
): Promise<Reconciled> {
  const apart = await findApart(db, key);
  const left = await listUnsettled(db, key);
  if (!apart.isAsked) return { unsettled: left.length };
  if (isSealed(apart))
    fail("judged-apart", {
      detail:
        "Nothing was decided. Two reviewers judge it first, without seeing each other, and both have to hand in. The page “Two reviewers” says who has.",
    });
  const open = await listOpen(db, key, { apart, rounds });
  if (open.length > 0)
    fail("judged-apart", {
      detail: `Nothing was decided. The two reviewers differ on ${open.length === 1 ? "one thing" : `${open.length} things`} that nobody has settled: see the page “Two reviewers”.`,
    });
  return { unsettled: left.length };
}
