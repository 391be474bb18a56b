import type { Sending } from "#contract/api.ts";
import type { Route } from "#domain/access/permissions.ts";
import type { World } from "#test/support/worker/world.ts";

/** For every route what its contract asks for, and for a file its bytes. */
export type Requests = {
  readonly [R in Route]: (
    world: World,
  ) => Sending<R> & { readonly bytes?: Uint8Array; readonly headers?: Readonly<Record<string, string>> };
};
