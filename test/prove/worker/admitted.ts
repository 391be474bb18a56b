import type { Route } from "#domain/access/permissions.ts";
import type { Sender } from "#test/support/worker/overtaken.ts";
import { requestFor } from "#test/support/worker/wire.ts";
import type { Place } from "#test/worker/http/repeats/place.ts";

const routes = ["POST /api/passports/evidence", "POST /api/passports/file"] as const;

/** Routes for who was let in to the evidence of a passport, by a secret that only a mail carries. */
export const isForAdmitted = (route: Route): boolean => routes.some((one) => one === route);

/** A request of such a route by somebody who was let in. */
export async function admittedTo(route: Route, { world, portal }: Place): Promise<Sender> {
  const params = { id: world.passportId, requestId: world.accessRequestId };
  const granted = { cookie: world.vendor.owner.cookie, params, body: { granted: true } };
  await portal.handle(requestFor("POST /api/vendor/passports/:id/requests/:requestId", granted));
  await portal.deliver();
  const mail = portal.mails.findLast(({ to }) => to === "visitor@elsewhere.example")?.text ?? "";
  const token = /https?:\S+#([\w-]+)/.exec(mail)?.[1] ?? "";
  const body = route === "POST /api/passports/file" ? { token, evidenceId: world.evidenceId } : { token };
  return { route, cookie: undefined, sent: { body } };
}
