import type { Route } from "#domain/access/permissions.ts";
import type { ActingRole } from "#domain/access/roles.ts";
import { permissionOf } from "#domain/access/routes.ts";
import { type Exit, exitRules, openExits, type Standing } from "#domain/assessment/exits.ts";

export type BuyerExit = Exclude<Exit, "decline">;

interface ExitWords {
  /** What the button says. */
  readonly label: string;
  readonly route: Route;
}

/** What each way out is called, and the route that it takes. */
export const exitWords: Readonly<Record<BuyerExit, ExitWords>> = {
  extend: { label: "Give more time", route: "PUT /api/buyer/assessments/:id/due-date" },
  "replace-contact": { label: "Name another contact", route: "PUT /api/buyer/assessments/:id/contact" },
  correct: { label: "Correct what is asked about", route: "PUT /api/buyer/assessments/:id/asked" },
  "take-return-back": {
    label: "Take the return back",
    route: "POST /api/buyer/assessments/:id/changes/withdrawal",
  },
  "close-return": { label: "Close it without the changes", route: "POST /api/buyer/assessments/:id/changes/closing" },
  cancel: { label: "Cancel the request", route: "POST /api/buyer/assessments/:id/cancellation" },
  reopen: { label: "Open it again", route: "POST /api/buyer/assessments/:id/reopening" },
  archive: { label: "Put it away", route: "PUT /api/buyer/assessments/:id/archive" },
  "bring-back": { label: "Bring it back", route: "PUT /api/buyer/assessments/:id/archive" },
};

const isBuyers = (exit: Exit): exit is BuyerExit => exitRules[exit].side === "buyer";

/** The ways out that are open now, and that somebody of a role may take. */
export function offeredExits(
  standing: Standing,
  of: { readonly role: ActingRole | null; readonly at: number },
): BuyerExit[] {
  const may = (route: Route): boolean => {
    const permission = permissionOf(route);
    return permission.to === "roles" && permission.roles.some((role) => role === of.role);
  };
  return openExits("buyer", standing, of.at)
    .filter(isBuyers)
    .filter((exit) => may(exitWords[exit].route));
}
