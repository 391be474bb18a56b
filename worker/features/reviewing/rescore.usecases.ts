import type { RescoredSome } from "#contract/policy.ts";
import { addDays, type CivilDate, civilDateOf } from "#domain/civil-date.ts";
import type { OrgId } from "#domain/ids.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { countDueOf, listDueOf, listDueOfEveryTenant, postponeScore } from "./rescore.repository.ts";
import { rescore } from "./rescoring.ts";

/** The most assessments one run scores again; the next run goes on. */
const mostPerRun = 100;
/** The same while somebody waits for it. */
const mostPerCall = 25;

/** Scores again what time alone has changed by today, such as a certificate that lapsed. Gives how many were stored. */
export async function rescoreDue(deps: Dependencies): Promise<number> {
  const today = civilDateOf(deps.clock.now());
  return rescoreAll(deps, await listDueOfEveryTenant(deps.db, { today, most: mostPerRun }));
}

/** Scores again what is due in one organisation, a part at a time; says how many were stored and how many are left. */
export async function rescoreDueOf(
  deps: Dependencies,
  on: { readonly orgId: OrgId; readonly today: CivilDate },
): Promise<RescoredSome> {
  const rescored = await rescoreAll(deps, await listDueOf(deps.db, { ...on, most: mostPerCall }));
  return { rescored, left: await countDueOf(deps.db, on) };
}

async function rescoreAll(deps: Dependencies, keys: readonly AssessmentKey[]): Promise<number> {
  let rescored = 0;
  for (const key of keys) if (await rescores(deps, key)) rescored++;
  return rescored;
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
