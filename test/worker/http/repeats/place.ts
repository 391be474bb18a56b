import { env } from "cloudflare:workers";
import type { Sending } from "#contract/api.ts";
import type { Route } from "#domain/access/permissions.ts";
import type { Facet } from "#domain/access/roles.ts";
import type { Persona } from "#test/support/worker/portal.ts";
import type { AnySent } from "#test/support/worker/wire.ts";
import type { World } from "#test/support/worker/world.ts";
import type { Browser } from "#test/worker/identity/browser.ts";
import type { PortalInHand } from "#test/worker/identity/portal-in-hand.ts";

/** A fresh world, and the portal that it is in. */
export interface Place {
  readonly world: World;
  readonly portal: PortalInHand;
}

/** A request that is taken, and the cookies it comes with; without them it is the owner's of the side it is for. */
type Taken<R extends Route> = Sending<R> & Pick<AnySent, "bytes" | "headers"> & { readonly cookie?: string };
export type TakenRequests = { readonly [R in Route]?: (place: Place) => Promise<Taken<R>> };

/** Puts words of somebody who left beside an entry of a log. */
export const wordsLeft = (of: { orgId: string; facet: string }): Promise<unknown> =>
  run(
    "insert into audit_clear (org_id, leaf_id, person_id, salt, clear_json, at, facet) values (?, 'log_left', 'psn_left', ?, '{}', 1, ?)",
    of.orgId,
    "s".repeat(43),
    of.facet,
  );

/** Changes what is stored, past the routes. */
export const run = (statement: string, ...values: (string | number)[]) =>
  env.DB.prepare(statement)
    .bind(...values)
    .run();

/** Makes somebody an owner on another side too. */
export const alsoOwner = ({ personId }: Persona, of: { orgId: string; facet: Facet }) =>
  run(
    "insert or ignore into members (org_id, person_id, facet, role, status, added_at) values (?, ?, ?, 'owner', 'active', ?)",
    of.orgId,
    personId,
    of.facet,
    Date.now(),
  );

export const cookieOf = ({ cookies }: Browser): string =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
