import { civilDateOf } from "#domain/civil-date.ts";
import { type Mounted, on } from "#worker/http/routes.ts";
import { risksPage } from "./risks.repository.ts";

/** What is followed up over all assessments. */
export const risksRoutes: readonly Mounted[] = [
  on("GET /api/buyer/risks", ({ deps, principal, at }, { query }) =>
    risksPage(deps.db, { ...query, orgId: principal.orgId, today: civilDateOf(at) }),
  ),
];
