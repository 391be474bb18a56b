import { fail } from "#contract/problems.ts";
import { type Mounted, on } from "#worker/http/routes.ts";
import { decide, settleDecision, viewDecisions } from "./decisions.usecases.ts";
import { issueStatement, printDecision } from "./statement.usecases.ts";
import { tellOfDecision } from "./telling-vendor.usecases.ts";

const numberOf = (text: string): number => (/^\d{1,4}$/.test(text) ? Number(text) : fail("not-found"));

/** A decision that can be defended. */
export const decisionRoutes: readonly Mounted[] = [
  on("GET /api/buyer/assessments/:id/decisions", (call, { params }) => viewDecisions(call, params.id)),
  on("POST /api/buyer/assessments/:id/decisions", (call, { params, body }) =>
    decide(call, { assessmentId: params.id, ...body }),
  ),
  on("POST /api/buyer/assessments/:id/decisions/settlement", (call, { params, body }) =>
    settleDecision(call, { assessmentId: params.id, ...body }),
  ),
  on("POST /api/buyer/assessments/:id/decisions/:number/telling", async (call, { params, body }) =>
    tellOfDecision(call, { assessmentId: params.id, number: numberOf(params.number), ...body }),
  ),
  on("GET /api/buyer/assessments/:id/decisions/:number/statement", async (call, { params }) =>
    issueStatement(call, { assessmentId: params.id, number: numberOf(params.number) }),
  ),
  on("GET /api/buyer/assessments/:id/decisions/:number/pdf", async (call, { params }) =>
    printDecision(call, { assessmentId: params.id, number: numberOf(params.number) }),
  ),
];
