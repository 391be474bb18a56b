import { type Mounted, on } from "#worker/http/routes.ts";
import { viewHistory } from "./history.usecases.ts";
import {
  listCertificates,
  listLegalEntities,
  listSystems,
  saveCertificate,
  saveLegalEntity,
  saveSystem,
} from "./profile.usecases.ts";

/** What the vendor types once: its AI systems, certificates and companies. */
export const profileRoutes: readonly Mounted[] = [
  on("GET /api/vendor/systems", listSystems),
  on("PUT /api/vendor/systems/:id", (call, { params, body }) => saveSystem(call, { ...params, ...body })),
  on("GET /api/vendor/legal-entities", listLegalEntities),
  on("PUT /api/vendor/legal-entities/:id", (call, { params, body }) => saveLegalEntity(call, { ...params, ...body })),
  on("GET /api/vendor/certificates/:id/history", (call, { params }) => viewHistory(call, params.id)),
  on("GET /api/vendor/certificates", listCertificates),
  on("PUT /api/vendor/certificates/:id", (call, { params, body }) => saveCertificate(call, { ...params, ...body })),
];
