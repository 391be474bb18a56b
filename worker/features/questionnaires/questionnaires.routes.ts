import { type Mounted, on } from "#worker/http/routes.ts";
import { listQuestionnaires, viewQuestionnaire } from "./questionnaires.usecases.ts";

/** Questionnaires to send. */
export const questionnaireRoutes: readonly Mounted[] = [
  on("GET /api/buyer/questionnaires", listQuestionnaires),
  on("GET /api/buyer/questionnaires/:id", (call, { params, query }) =>
    viewQuestionnaire(call, { ...params, ...query }),
  ),
];
