import type { AssessmentEntry, TrackerPage } from "#contract/assessment.ts";
import { call } from "#web/api/client.ts";

/** A page of what was submitted and stands. */
export const fetchComparable = (query: Readonly<Record<string, string>>): Promise<TrackerPage> =>
  call("GET /api/buyer/assessments", { query: { show: "comparable", ...query } });

/** Those of some that can be compared, in the order in which they are named. */
export async function comparableOf(ids: readonly string[]): Promise<readonly AssessmentEntry[]> {
  if (ids.length === 0) return [];
  const { entries } = await fetchComparable({ ids: ids.join(",") });
  return ids.flatMap((id) => entries.filter((one) => one.id === id));
}
