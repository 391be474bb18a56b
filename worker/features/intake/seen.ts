import { fail } from "#contract/problems.ts";
import { canBe, type IntakeAct } from "#domain/intake/intake-states.ts";
import type { StoredIntake } from "./intakes.repository.ts";

/** The same as it was seen; refuses when it changed since, and when nothing of the kind can be done by now. */
export function seen(intake: StoredIntake, revision: number, act: IntakeAct): StoredIntake {
  if (!canBe(act, intake.state)) fail("intake-not-now");
  return intake.revision === revision ? intake : fail("stale-revision");
}
