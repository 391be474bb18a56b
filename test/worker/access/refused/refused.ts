import type { ProblemCode } from "#contract/problems.ts";
import type { Route } from "#domain/access/permissions.ts";
import type { Persona } from "#test/support/worker/portal.ts";
import type { AnySent } from "#test/support/worker/wire.ts";
import type { World } from "#test/support/worker/world.ts";

/** A request that must be refused by this name. */
export interface Refused {
  readonly who: (world: World) => Persona;
  readonly route: Route;
  readonly sent: (world: World) => AnySent;
  readonly code: ProblemCode;
}
export type Rows = readonly (readonly [string, Refused])[];

export const owner = ({ vendor }: World): Persona => vendor.owner;
export const reviewer = ({ buyer }: World): Persona => buyer.reviewer;
export const procurement = ({ buyer }: World): Persona => buyer.procurement;
