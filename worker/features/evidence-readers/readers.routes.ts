import { type Mounted, on } from "#worker/http/routes.ts";
import { viewReaders, withdrawEvidence } from "./readers.usecases.ts";

/** Which buyers read a vendor's files, and the way to take one back. */
export const evidenceReaderRoutes: readonly Mounted[] = [
  on("GET /api/vendor/evidence/:id/readers", (call, { params, query }) => viewReaders(call, { ...params, ...query })),
  on("POST /api/vendor/evidence/:id/withdrawal", (call, { params, body }) =>
    withdrawEvidence(call, { ...params, ...body }),
  ),
];
