import type { AssessmentEntry } from "#contract/assessment.ts";
import { call } from "#web/api/client.ts";
import { readAll } from "#web/list/read-all.ts";

/** Every assessment that is not put away, page by page, the newest first. */
export const everyAssessment = (): Promise<readonly AssessmentEntry[]> =>
  readAll((query) => call("GET /api/buyer/assessments", { query }));
