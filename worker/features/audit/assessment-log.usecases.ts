import type { LogPlace } from "#contract/log.schema.ts";
import type { AssessmentLog } from "#contract/outside.ts";
import { fail } from "#contract/problems.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Caller } from "#worker/call.ts";
import { findAssessment } from "#worker/features/assessments/assessments.repository.ts";
import { isFromOutside } from "#worker/features/assessments/for-outside.ts";
import { entryOf } from "./entry.ts";
import { countLeaves, type LeafRow, listLeaves } from "./log.repository.ts";

/**
 * One page of what the log tells of one assessment, the newest first. Somebody from outside does not learn from which
 * address and browser the organisation's people came, what they wrote, or who else reads from outside, and is led to none of
 * its other pages.
 */
export async function viewAssessmentLog(
  { deps, principal }: Caller,
  { assessmentId, before, most }: LogPlace & { readonly assessmentId: AssessmentId },
): Promise<AssessmentLog> {
  const { orgId } = principal;
  if ((await findAssessment(deps.db, { orgId, assessmentId })) === undefined) fail("not-found");
  const outsider = isFromOutside(principal) ? principal.personId : undefined;
  const wanted = { orgId, facet: "buyer", subjects: [assessmentId], outsider } as const;
  // One more than is shown says whether there is an older page.
  const rows = await listLeaves(deps.db, { ...wanted, before, most: most + 1 });
  const shown = rows.slice(0, most);
  return {
    entries: shown.map((row) => (outsider === undefined ? entryOf(row, "buyer") : forOutside(row))),
    total: await countLeaves(deps.db, wanted),
    next: rows.length > most ? (shown.at(-1)?.seq ?? null) : null,
  };
}

/** What happened, and not what anybody wrote about it. */
function forOutside(row: LeafRow): AssessmentLog["entries"][number] {
  const entry = entryOf({ ...row, clearJson: null }, "buyer");
  return { ...entry, from: null, says: entry.says.map(({ text }) => ({ text, path: null })) };
}
