import { type Mounted, on } from "#worker/http/routes.ts";
import { sendAssessment } from "./sending.usecases.ts";

/** Sending questionnaires. */
export const sendingRoutes: readonly Mounted[] = [
  on("POST /api/buyer/assessments", (call, { body }) => sendAssessment(call, body)),
];
