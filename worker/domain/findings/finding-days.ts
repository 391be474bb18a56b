import type { CivilDate } from "#domain/civil-date.ts";
import type { FindingBody } from "./finding.schema.ts";

/** A day on which somebody has to look at a finding again. */
export interface FindingDay {
  readonly on: CivilDate;
  readonly kind: "finding-due" | "acceptance-ends";
}

/** When a finding comes up: its due day while it is dealt with, the last day of a risk that somebody agreed to carry; none once it is settled. */
export function findingDay({ state, dueOn, accepted }: FindingBody): FindingDay | undefined {
  if (state === "accepted")
    return accepted?.answer?.agrees ? { on: accepted.until, kind: "acceptance-ends" } : undefined;
  const isAtWork = state === "open" || state === "planned";
  return isAtWork && dueOn !== null ? { on: dueOn, kind: "finding-due" } : undefined;
}
