import type { MiddlewareHandler } from "hono";
import { changesOne, stillDoneWhen } from "#domain/access/once-ended.ts";
import { goingOnEffect } from "#worker/features/assessments/over.repository.ts";
import { failIfOver } from "#worker/features/assessments/over.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { findOver } from "./over.repository.ts";

/** Looks by itself, in the statements it makes anyway: saving an answer is the call that must stay cheap. */
const looksItself = "PUT /api/vendor/requests/:id/answers/:questionId";

/**
 * The gate of what is over: a change to a request that has ended or is put away is refused with how it ended, and the batch
 * of the change finds out the same, should it end at this moment. To whom there is no such thing, the route says so.
 */
export const refuseEnded: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { route, principal, deps } = c.var;
  const thing = changesOne(route);
  if (thing === undefined || principal === undefined || route === looksItself) return next();
  const row = await findOver(deps.db, principal, { thing, id: idIn(c.req.path) });
  if (row === undefined) return next();
  const stillDone = stillDoneWhen(route);
  failIfOver(row, stillDone);
  const { orgId, assessmentId } = row;
  c.set("guard", [goingOnEffect(deps.db, { orgId, assessmentId, stillDone })]);
  return next();
};

/** Of `/api/buyer/assessments/:id/…` and `/api/vendor/requests/:id/…`; what is no id is one that nobody has. */
const idIn = (path: string): string => path.split("/")[4] ?? "";
