import { civilDateOf } from "#domain/civil-date.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { listDueOfEveryTenant } from "./rescore.repository.ts";
import { rescore } from "./rescoring.ts";

/** The most assessments one run scores again; the next run goes on. */
const mostPerRun = 100;

/** Scores again what time alone has changed by today, such as a certificate that lapsed. Gives how many were stored. */
export async function rescoreDue(deps: Dependencies): Promise<number> {
  const today = civilDateOf(deps.clock.now());
  let rescored = 0;
  for (const key of await listDueOfEveryTenant(deps.db, { today, most: mostPerRun })) {
    if (await rescores(deps, key)) rescored++;
  }
  return rescored;
}

// One assessment that cannot be scored must not hold up the others.
async function rescores(deps: Dependencies, key: AssessmentKey): Promise<boolean> {
  try {
    return (await rescore(deps, key)) !== undefined;
  } catch (error) {
    const name = error instanceof Error ? error.name : "unknown";
    console.warn(JSON.stringify({ event: "rescore-postponed", assessment: key.assessmentId, error: name }));
    return false;
  }
}
