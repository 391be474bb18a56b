import { fail } from "#contract/problems.ts";
import { type Done, done } from "#contract/view.ts";
import type { ReviewRecord } from "#domain/assessment/reviews.ts";
import { standingReviews } from "#domain/assessment/rounds.ts";
import { sideBySide } from "#domain/assessment/two-reviewers.ts";
import type { AssessmentId, PersonId } from "#domain/ids.ts";
import type { Call } from "#worker/call.ts";
import { noMail } from "#worker/features/mails/outgoing-mail.ts";
import { loadReviewing, type Reviewing, scoredAssessment, viewOf } from "#worker/features/reviewing/reviewing.ts";
import { completeSummaryEffects } from "#worker/features/reviewing/summaries.repository.ts";
import { type Apart, apartStandsEffects, findApart, isSealed } from "#worker/features/sealed/apart.repository.ts";
import { listSealed, sealedStandsEffects, unsealEffect } from "#worker/features/sealed/sealed.repository.ts";
import type { AuditEvent } from "#worker/storage/audit.ts";
import type { Effect } from "#worker/storage/commit.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { tellOther } from "./telling.ts";
import { handInEffect, takeBackEffects, unsealEffects } from "./unsealed.repository.ts";

/** Hands in what one judged. With the second of two both are laid side by side, and what they agree on counts. */
export async function handIn(call: Call<Done>, assessmentId: AssessmentId): Promise<Done> {
  // Both hand in at this moment, or somebody concludes on something: whoever comes second looks again.
  for (let tries = 0; tries < 3; tries++) if (await tryHandingIn(call, assessmentId)) return done;
  return fail("busy");
}

/** One try; false when something moved between reading and writing. */
async function tryHandingIn(call: Call<Done>, assessmentId: AssessmentId): Promise<boolean> {
  const { deps, principal, at } = call;
  const { orgId, personId } = principal;
  const key = { orgId, assessmentId };
  const reviewing = await loadReviewing(deps, key);
  const apart = await findApart(deps.db, key);
  const { people, handedIn, round } = apart;
  if (handedIn.includes(personId)) return true;
  refuseNotNow(apart, { personId, isWithUs: reviewing.assessment.state === "submitted" });
  const isSecond = people.some((one) => handedIn.includes(one.personId));
  const laid = isSecond ? await layOpen(call, { apart, reviewing, key }) : undefined;
  const other = people.find((one) => one.personId !== personId)?.personId;
  const told =
    other === undefined
      ? noMail
      : await tellOther(call, { assessment: reviewing.assessment, to: other, differ: laid?.differ ?? null });
  const committed = await call
    .commit({
      effects: [
        ...apartStandsEffects(deps.db, key, apart),
        handInEffect(deps.db, { ...key, round, personId, at }),
        ...(laid?.effects ?? []),
        ...told.effects,
      ],
      audit: laid?.audit ?? { action: "judgement.handed-in", subject: assessmentId },
      result: done,
    })
    .catch((error: unknown) => {
      if (["stale-revision", "already-there"].includes(refusalOf(error) ?? "")) return undefined;
      throw error;
    });
  if (committed !== undefined) await told.deliver();
  return committed !== undefined;
}

/** Takes back what one handed in, to judge on; refused once both have. */
export async function takeBack(call: Call<Done>, assessmentId: AssessmentId): Promise<Done> {
  const { deps, principal } = call;
  const { orgId, personId } = principal;
  const key = { orgId, assessmentId };
  await loadReviewing(deps, key);
  const apart = await findApart(deps.db, key);
  if (!isSealed(apart)) fail("judged-apart", { detail: "Nothing was changed. Both have handed in: it is open now." });
  if (!apart.handedIn.includes(personId)) return done;
  return call
    .commit({
      effects: [
        ...apartStandsEffects(deps.db, key, apart),
        ...takeBackEffects(deps.db, { ...key, round: apart.round, personId }),
      ],
      audit: { action: "judgement.taken-back", subject: assessmentId },
      result: done,
    })
    .catch((error: unknown) => {
      if (refusalOf(error) === "stale-revision") fail("judged-apart");
      throw error;
    });
}

function refuseNotNow(apart: Apart, of: { readonly personId: PersonId; readonly isWithUs: boolean }): void {
  const refuse = (why: string): never => fail("judged-apart", { detail: `Nothing was changed. ${why}` });
  if (!apart.isAsked) refuse("Its tier does not ask for two who judge without seeing each other.");
  if (!isSealed(apart)) refuse("Both have handed in: it is open now.");
  if (!of.isWithUs) refuse("It is with the vendor: hand in once it has come back.");
  if (!apart.people.some(({ personId }) => personId === of.personId)) refuse("You are not asked to review it.");
  if (apart.people.length > 2)
    refuse(`Two people judge it, and ${apart.people.length} are asked to: say which two review it.`);
}

interface Opening {
  readonly apart: Apart;
  readonly reviewing: Reviewing;
  readonly key: { readonly orgId: Reviewing0["orgId"]; readonly assessmentId: AssessmentId };
}
type Reviewing0 = Call<Done>["principal"];

/** What is stored when both have handed in: both side by side, what they agree on as conclusions, and the score of that. */
async function layOpen(
  { deps, at }: Call<Done>,
  { apart, reviewing, key }: Opening,
): Promise<{ effects: Effect[]; audit: AuditEvent; differ: number }> {
  const [first, second] = apart.people;
  if (first === undefined || second === undefined) return fail("judged-apart");
  const personIds = [first.personId, second.personId];
  const sealed = await listSealed(deps.db, { ...key, personIds });
  const of = (personId: PersonId): ReviewRecord[] => {
    const own = sealed.flatMap((one) => (one.personId === personId ? [one.record] : []));
    return standingReviews(own, reviewing.rounds).filter((record) => saysSomething(record, reviewing));
  };
  const [firsts, seconds] = [of(first.personId), of(second.personId)];
  const sides = sideBySide(firsts, seconds);
  const agreed = sides
    .filter(({ isSame }) => isSame)
    .flatMap(({ kind, subject }) => {
      const base = newest(reviewing.reviews, { kind, subject });
      return [firsts, seconds].flatMap((records, index) =>
        records
          .filter((one) => one.kind === kind && one.subject === subject)
          .map((one) => ({
            record: { ...one, revision: base + index + 1, reviewedAt: at },
            personId: index === 0 ? first.personId : second.personId,
          })),
      );
    });
  const reviews = [...reviewing.reviews, ...agreed.map(({ record }) => record)];
  const scored = scoredAssessment(viewOf(reviewing, { reviews, now: at }), {
    ...key,
    now: at,
    before: reviewing.before,
    judged: reviewing.judged,
  });
  const same = sides.filter(({ isSame }) => isSame).length;
  return {
    effects: [
      ...sealedStandsEffects(
        deps.db,
        { ...key, personIds },
        sealed.map(({ record }) => record),
      ),
      ...unsealEffects(deps.db, {
        ...key,
        round: apart.round,
        firstId: first.personId,
        secondId: second.personId,
        at,
        sides,
        agreed,
      }),
      unsealEffect(deps.db, key),
      ...completeSummaryEffects(deps.db, scored),
    ],
    audit: { action: "judgements.unsealed", subject: key.assessmentId, details: { same, of: sides.length } },
    differ: sides.length - same,
  };
}

/** Something that was judged and taken back says nothing, unless it takes back what everybody sees. */
const saysSomething = ({ kind, subject, body }: ReviewRecord, { reviews }: Reviewing): boolean =>
  body !== null || reviews.findLast((one) => one.kind === kind && one.subject === subject)?.body != null;

/** The revision of the newest conclusion on something; 0 before the first. */
export const newest = (
  reviews: readonly ReviewRecord[],
  { kind, subject }: Pick<ReviewRecord, "kind" | "subject">,
): number =>
  Math.max(0, ...reviews.filter((one) => one.kind === kind && one.subject === subject).map(({ revision }) => revision));
