import { publishedKeys } from "#worker/features/decisions/statement.usecases.ts";
import { type Mounted, on } from "#worker/http/routes.ts";

/** What the portal says of itself. */
export const portalRoutes: readonly Mounted[] = [
  on("GET /.well-known/annexa-keys.json", ({ deps }) => publishedKeys(deps)),
  on("GET /api/health", async () => ({ ok: true })),
];
