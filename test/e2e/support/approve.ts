import { decisionBasis } from "../../../worker/domain/decision/decision-basis.ts";
import { signedIn } from "./writers.ts";

/** Decides on what was handed in, with a second pair of eyes where they are asked for. */
export async function approve(address: string, id: string): Promise<void> {
  const [ines, priya] = [await signedIn(address, "ines"), await signedIn(address, "priya")];
  const params = { id };
  const basis = decisionBasis(await ines.call("GET /api/buyer/assessments/:id/review", { params }));
  const body = { number: 1, outcome: "approve" as const, reason: "It does what we need", conditions: [], basis };
  const { fourEyes } = await ines.call("POST /api/buyer/assessments/:id/decisions", { params, body });
  if (!fourEyes) return;
  const settled = { number: 1, confirmed: true, reason: "Seen", basis };
  await priya.call("POST /api/buyer/assessments/:id/decisions/settlement", { params, body: settled });
}
