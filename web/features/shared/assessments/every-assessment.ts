import type { AssessmentEntry } from "#contract/assessment.ts";
import { call } from "#web/api/client.ts";

/** Every assessment that is not put away, page by page, the newest first. */
export async function everyAssessment(): Promise<readonly AssessmentEntry[]> {
  const entries: AssessmentEntry[] = [];
  let after: string | null = null;
  do {
    const query: Record<string, string> = { most: "200", ...(after === null ? {} : { after }) };
    const page = await call("GET /api/buyer/assessments", { query });
    entries.push(...page.entries);
    after = page.next;
  } while (after !== null);
  return entries;
}
