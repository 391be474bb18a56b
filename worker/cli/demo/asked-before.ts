import type { TrackerShow } from "#contract/assessment.schema.ts";
import type { AssessmentEntry, TrackerPage } from "#contract/assessment.ts";
import { mostPerPage } from "#contract/list.schema.ts";
import { exitRules, situationOf } from "#domain/assessment/exits.ts";
import type { PortalVisitor } from "./portal.ts";

/** What the buyer has asked for, page by page. */
export async function askedBy(buyer: PortalVisitor, show: TrackerShow): Promise<readonly AssessmentEntry[]> {
  const asked: AssessmentEntry[] = [];
  let after: string | null = null;
  do {
    const query: Record<string, string> = { show, most: String(mostPerPage), ...(after === null ? {} : { after }) };
    const page: TrackerPage = await buyer.call("GET /api/buyer/assessments", { query });
    asked.push(...page.entries);
    after = page.next;
  } while (after !== null);
  return asked;
}

/**
 * Ends the requests about a product whose story broke off, and takes them out of sight. False where one of them was
 * decided since: somebody went on with it, and it is left as it is.
 */
export async function putAwayHalfTold(buyer: PortalVisitor, product: string): Promise<boolean> {
  const reason = "The demonstration was interrupted here, and begins again.";
  const current = (await askedBy(buyer, "current")).filter((one) => one.product === product);
  if (current.some(({ decided }) => decided !== null)) return false;
  for (const { id } of current) {
    const situation = situationOf(await buyer.call("GET /api/buyer/assessments/:id", { params: { id } }));
    if (exitRules.cancel.from.includes(situation))
      await buyer.call("POST /api/buyer/assessments/:id/cancellation", { params: { id }, body: { reason } });
    await buyer.call("PUT /api/buyer/assessments/:id/archive", { params: { id }, body: { archived: true } });
  }
  return true;
}
