import { buyerRoutes } from "./buyer.routes.ts";
import { logRoutes } from "./features/audit/log.routes.ts";
import { publicCalendarRoutes } from "./features/calendar/calendar.routes.ts";
import { demoRoutes } from "./features/demo/demo.routes.ts";
import { identityRoutes } from "./features/identity/identity.routes.ts";
import { askingRoutes } from "./features/intake/intake.routes.ts";
import { invitationRoutes } from "./features/invitations/invitations.routes.ts";
import { publicPassportRoutes } from "./features/passports/passports.routes.ts";
import { portalRoutes } from "./features/portal/portal.routes.ts";
import type { Mounted } from "./http/routes.ts";
import { vendorRoutes } from "./vendor.routes.ts";

/** Every route that is served. */
export const routes: readonly Mounted[] = [
  ...portalRoutes,
  ...identityRoutes,
  ...invitationRoutes,
  ...askingRoutes,
  ...publicPassportRoutes,
  ...publicCalendarRoutes,
  ...demoRoutes,
  ...buyerRoutes,
  ...vendorRoutes,
  ...logRoutes,
];
