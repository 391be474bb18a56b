import { reviewKindSchema } from "#contract/assessment.schema.ts";
import { fail } from "#contract/problems.ts";
import { type Mounted, on } from "#worker/http/routes.ts";
import { downloadDossier, downloadEvidence } from "./downloads.usecases.ts";
import { readLastTime, readReview } from "./reading.usecases.ts";
import { printReport } from "./report.usecases.ts";
import { saveReview } from "./reviews.usecases.ts";

const kindOf = (text: string) => reviewKindSchema.safeParse(text).data ?? fail("not-found");

/** What a reviewer works from, concludes and takes away. */
export const reviewRoutes: readonly Mounted[] = [
  on("GET /api/buyer/assessments/:id/review", (call, { params }) => readReview(call, params.id)),
  on("GET /api/buyer/assessments/:id/last-time", (call, { params }) => readLastTime(call, params.id)),
  on("GET /api/buyer/assessments/:id/dossier", (call, { params, query }) =>
    downloadDossier(call, { assessmentId: params.id, ...query }),
  ),
  on("GET /api/buyer/assessments/:id/report", (call, { params, query }) =>
    printReport(call, { assessmentId: params.id, withOpen: query.open === "shown" }),
  ),
  on("PUT /api/buyer/assessments/:id/reviews/:kind/:subject", async (call, { params, body: request }) =>
    saveReview(call, { assessmentId: params.id, kind: kindOf(params.kind), subject: params.subject, request }),
  ),
  on("GET /api/buyer/assessments/:id/evidence/:evidenceId", (call, { params }) =>
    downloadEvidence(call, { assessmentId: params.id, evidenceId: params.evidenceId }),
  ),
];
