import type { Route } from "#domain/access/permissions.ts";
import type { Sender } from "#test/support/worker/overtaken.ts";
import { call } from "#test/support/worker/portal.ts";
import { requestFor } from "#test/support/worker/wire.ts";
import type { Place } from "#test/worker/http/repeats/place.ts";

/** Routes that are asked by a secret, with bodies that hold one that is good. */
const bodies: Partial<Readonly<Record<Route, (place: Place) => Promise<object>>>> = {
  "POST /api/invitations/look": async ({ world }) => ({ token: world.draft.token }),
  "POST /api/passports/look": async ({ world }) => {
    const { passports } = (await call(world.vendor.owner, "GET /api/vendor/passports")).json();
    return { address: passports[0]?.url.split("/p/")[1] ?? "" };
  },
  "POST /api/passports/evidence": async (place) => ({ token: await admission(place) }),
  "POST /api/passports/file": async (place) => ({
    token: await admission(place),
    evidenceId: place.world.evidenceId,
  }),
};

/** A request of such a route that is taken; undefined for other routes. */
export async function withSecret(route: Route, place: Place): Promise<Sender | undefined> {
  const body = await bodies[route]?.(place);
  return body && { route, cookie: undefined, sent: { body } };
}

/** The secret of somebody who was let in to the evidence of a passport: a mail alone carries it. */
async function admission({ world, portal }: Place): Promise<string> {
  const params = { id: world.passportId, requestId: world.accessRequestId };
  const granted = { cookie: world.vendor.owner.cookie, params, body: { granted: true } };
  await portal.handle(requestFor("POST /api/vendor/passports/:id/requests/:requestId", granted));
  await portal.deliver();
  const mail = portal.mails.findLast(({ to }) => to === "visitor@elsewhere.example")?.text ?? "";
  return /https?:\S+#([\w-]+)/.exec(mail)?.[1] ?? "";
}
