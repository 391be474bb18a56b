import type { RescoredSome } from "#contract/policy.ts";
import { addDays, type CivilDate, civilDateOf } from "#domain/civil-date.ts";
import type { OrgId } from "#domain/ids.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { countDueOf, type Due, isDue, listDueOf, listDueOfEveryTenant, postponeScore } from "./rescore.repository.ts";
import { rescore } from "./rescoring.ts";

/** So many are read at a time. */
const mostPerPage = 1000;
/** So many are scored again at a time, and while somebody waits for it. */
const mostAtOnce = 25;

/**
 * Has everything scored again that time alone has changed by today, such as a certificate that lapsed, of all organisations,
 * however much it is. What the queue loses is still due in an hour. Gives how many there were.
 */
export async function enqueueDue(deps: Dependencies): Promise<number> {
  const today = civilDateOf(deps.clock.now());
  let after: Due | undefined;
  let found = 0;
  for (;;) {
    const page = await listDueOfEveryTenant(deps.db, { today, after, most: mostPerPage });
    for (let from = 0; from < page.length; from += mostAtOnce) {
      const assessments = page
        .slice(from, from + mostAtOnce)
        .map(({ orgId, assessmentId }) => ({ orgId, assessmentId }));
      await deps.enqueue({ kind: "rescore", assessments });
    }
    found += page.length;
    after = page.at(-1);
    if (page.length < mostPerPage) return found;
  }
}

/** Scores those of them again that are still due: told twice, it happens once. Gives how many were stored. */
export async function rescoreThese(deps: Dependencies, keys: readonly AssessmentKey[]): Promise<number> {
  const today = civilDateOf(deps.clock.now());
  let rescored = 0;
  for (const key of keys) if ((await isDue(deps.db, { ...key, today })) && (await rescores(deps, key))) rescored++;
  return rescored;
}

/** Scores again what is due in one organisation, a part at a time; says how many were stored and how many are left. */
export async function rescoreDueOf(
  deps: Dependencies,
  on: { readonly orgId: OrgId; readonly today: CivilDate },
): Promise<RescoredSome> {
  // Both at one moment: what becomes due while these are worked out is the next one's.
  const [due, all] = await deps.db.batch([listDueOf(deps.db, { ...on, most: mostAtOnce }), countDueOf(deps.db, on)]);
  const rescored = await rescoreThese(deps, due);
  const total = all[0]?.n ?? 0;
  return { rescored, left: Math.max(0, total - due.length) };
}

// One assessment that cannot be scored must not hold up the others, now or in later runs: its turn is tomorrow.
async function rescores(deps: Dependencies, key: AssessmentKey): Promise<boolean> {
  try {
    return (await rescore(deps, key)) !== undefined;
  } catch (error) {
    const name = error instanceof Error ? error.name : "unknown";
    console.warn(JSON.stringify({ event: "rescore-postponed", assessment: key.assessmentId, error: name }));
    const tomorrow = addDays(civilDateOf(deps.clock.now()), 1);
    await postponeScore(deps.db, { ...key, until: tomorrow });
    return false;
  }
}
