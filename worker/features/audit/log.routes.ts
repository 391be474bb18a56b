import { type Mounted, on } from "#worker/http/routes.ts";
import { viewAssessmentLog } from "./assessment-log.usecases.ts";
import { eraseWords } from "./erasing.usecases.ts";
import { keepExport } from "./exports.usecases.ts";
import { viewLog } from "./log.usecases.ts";
import { exportLog } from "./log-file.usecases.ts";

/** Who did what. */
export const logRoutes: readonly Mounted[] = [
  on("GET /api/buyer/log", (call, { query }) => viewLog(call, query)),
  on("GET /api/vendor/log", (call, { query }) => viewLog(call, query)),
  on("GET /api/buyer/log/file", (call, { query }) => exportLog(call, query)),
  on("GET /api/vendor/log/file", (call, { query }) => exportLog(call, query)),
  on("GET /api/buyer/assessments/:id/log", (call, { params, query }) =>
    viewAssessmentLog(call, { assessmentId: params.id, ...query }),
  ),
  on("POST /api/buyer/log/erasures", (call, { body }) => eraseWords(call, body)),
  on("POST /api/vendor/log/erasures", (call, { body }) => eraseWords(call, body)),
  on("POST /api/buyer/exports", (call, { body }) => keepExport(call, body)),
  on("POST /api/vendor/exports", (call, { body }) => keepExport(call, body)),
];
