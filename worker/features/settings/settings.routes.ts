import { type Mounted, on } from "#worker/http/routes.ts";
import { saveSettings, viewSettings } from "./settings.usecases.ts";

/** How a buyer works. */
export const settingsRoutes: readonly Mounted[] = [
  on("GET /api/buyer/settings", viewSettings),
  on("PUT /api/buyer/settings", (call, { body }) => saveSettings(call, body)),
];
