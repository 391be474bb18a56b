import type { Route } from "#domain/access/permissions.ts";
import type { Answered } from "./wire.ts";

/** An answer that must not be a refusal. */
export const ok = <R extends Route>(answered: Answered<R>): Answered<R> => {
  if (answered.status >= 300) throw new Error(`${answered.status}: ${answered.text}`);
  return answered;
};
