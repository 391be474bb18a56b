import { type Mounted, on } from "#worker/http/routes.ts";
import { saveAnswer } from "./answers.usecases.ts";
import { viewEarlierAnswers } from "./earlier.usecases.ts";
import { viewForeseen } from "./foreseen.usecases.ts";
import { viewCertificateEffect, viewRequest, viewRequests } from "./requests.usecases.ts";
import { submitRequest } from "./submission.usecases.ts";
import { chooseSystems } from "./systems.usecases.ts";
import { chooseLanguage, moveToVersion } from "./versions.usecases.ts";

/** What buyers ask of a vendor, and its answers. */
export const requestRoutes: readonly Mounted[] = [
  on("GET /api/vendor/requests", viewRequests),
  on("GET /api/vendor/requests/:id", (call, { params }) => viewRequest(call, params.id)),
  on("GET /api/vendor/requests/:id/certificate-effect", (call, { params }) => viewCertificateEffect(call, params.id)),
  on("GET /api/vendor/requests/:id/foreseen", (call, { params }) => viewForeseen(call, params.id)),
  on("GET /api/vendor/requests/:id/earlier-answers", (call, { params }) => viewEarlierAnswers(call, params.id)),
  on("PUT /api/vendor/requests/:id/answers/:questionId", (call, { params, body }) =>
    saveAnswer(call, { requestId: params.id, questionId: params.questionId, ...body }),
  ),
  on("PUT /api/vendor/requests/:id/systems", (call, { params, body }) =>
    chooseSystems(call, { requestId: params.id, ...body }),
  ),
  on("PUT /api/vendor/requests/:id/language", (call, { params, body }) =>
    chooseLanguage(call, { requestId: params.id, ...body }),
  ),
  on("POST /api/vendor/requests/:id/version", (call, { params, body }) =>
    moveToVersion(call, { requestId: params.id, ...body }),
  ),
  on("POST /api/vendor/requests/:id/submission", (call, { params, body }) =>
    submitRequest(call, { requestId: params.id, ...body }),
  ),
];
