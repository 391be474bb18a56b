import type { DecisionRecord } from "#domain/decision/decision.ts";
import { call } from "#web/api/client.ts";

/** The record of the last final decision on an assessment; null before there is one. */
export async function lastDecision(id: string): Promise<DecisionRecord | null> {
  const { decisions } = await call("GET /api/buyer/assessments/:id/decisions", { params: { id } });
  return decisions.findLast(({ state }) => state === "final")?.record ?? null;
}
