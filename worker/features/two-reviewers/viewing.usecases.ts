import { fail } from "#contract/problems.ts";
import type { Difference, TwoReviewers } from "#contract/two-reviewers.ts";
import { isFallen, type Judged } from "#domain/assessment/two-reviewers.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Caller } from "#worker/call.ts";
import { findAssessment } from "#worker/features/assessments/assessments.repository.ts";
import { isFromOutside } from "#worker/features/assessments/for-outside.ts";
import { findReviewing } from "#worker/features/reviewing/reviewing.repository.ts";
import { type Apart, findApart } from "#worker/features/sealed/apart.repository.ts";
import { asWritten } from "#worker/storage/json.ts";
import { listUnsealed } from "./unsealed.repository.ts";

/** Who of the two has handed in; what they judged only once both have. */
export async function viewTwoReviewers({ deps, principal }: Caller, assessmentId: AssessmentId): Promise<TwoReviewers> {
  const key = { orgId: principal.orgId, assessmentId };
  if ((await findAssessment(deps.db, key)) === undefined) fail("not-found");
  if (isFromOutside(principal)) return notTheirs;
  const apart = await findApart(deps.db, key);
  const { isAsked, round, people, handedIn, opened } = apart;
  return {
    isAsked,
    round,
    people: people.map((one) => ({ ...one, hasHandedIn: handedIn.includes(one.personId) })),
    openedAt: opened.find((one) => one.round === round)?.openedAt ?? null,
    differences: opened.length === 0 ? [] : await differencesOf({ deps }, { key, apart }),
  };
}

/** Who reviews, and where they differed, is not for whoever reads from outside: they read what was concluded. */
const notTheirs: TwoReviewers = { isAsked: false, round: 0, people: [], openedAt: null, differences: [] };

async function differencesOf(
  { deps }: Pick<Caller, "deps">,
  { key, apart }: { key: Parameters<typeof listUnsealed>[1]; apart: Apart },
): Promise<Difference[]> {
  const [rows, reviewing] = await Promise.all([listUnsealed(deps.db, key), findReviewing(deps.db, key)]);
  const rounds = typeof reviewing === "string" ? [] : reviewing.rounds;
  return rows.map(({ firstJson, secondJson, isSame, chosen, settledBy, settledAt, settledReason, ...row }) => {
    const opened = apart.opened.find(({ round }) => round === row.round);
    return {
      ...row,
      firstBy: opened?.firstBy ?? "",
      secondBy: opened?.secondBy ?? "",
      first: judgedIn(firstJson),
      second: judgedIn(secondJson),
      isSame: isSame === 1,
      isFallen: isFallen({ ...row, openedAt: opened?.openedAt ?? 0 }, rounds),
      settled:
        isSame === 1 || chosen === null || settledAt === null
          ? null
          : { chosen, by: settledBy ?? "", at: settledAt, reason: settledReason ?? "" },
    };
  });
}

const judgedIn = (json: string | null): Judged | null => (json === null ? null : asWritten<Judged>(json));
