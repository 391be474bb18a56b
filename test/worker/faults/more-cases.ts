import type { Route } from "#domain/access/permissions.ts";
import { call } from "#test/support/worker/portal.ts";
import type { AnySent } from "#test/support/worker/wire.ts";
import { assessmentBody } from "#test/support/worker/world.ts";
import { publishNext } from "#test/worker/http/repeats/buyer-requests.ts";
import { type Place, run } from "#test/worker/http/repeats/place.ts";

interface Case {
  readonly route: Route;
  readonly request: (place: Place) => Promise<AnySent & { readonly cookie: string }>;
}
const key = { headers: { "idempotency-key": "the-same-key" } };

/** Sends a further assessment that nobody has opened. */
async function unopened({ world }: Place): Promise<string> {
  const { procurement } = world.buyer;
  return (await call(procurement, "POST /api/buyer/assessments", { body: assessmentBody(world) })).json().id;
}

/** Ways through a route that the one request of the walk does not take. */
export const moreCases: Readonly<Record<string, Case>> = {
  "a later round is handed in": {
    route: "POST /api/vendor/requests/:id/submission",
    request: async ({ world: { buyer, vendor, submitted } }) => {
      const items = [{ questionId: "ai-policy", text: "Attach it" }];
      const sendBack = { params: { id: submitted.assessmentId }, body: { note: "", dueOn: "2031-01-31", items } };
      await call(buyer.owner, "POST /api/buyer/assessments/:id/changes", sendBack);
      const body = { name: "Signer", role: "Owner", confirmed: true } as const;
      return { ...key, cookie: vendor.owner.cookie, params: { id: submitted.requestId }, body };
    },
  },
  "a newer version is offered to who has not begun": {
    route: "POST /api/buyer/assessments/:id/version-offer",
    request: async (place) => {
      const id = await unopened(place);
      const body = { version: await publishNext(place.world) };
      return { ...key, cookie: place.world.buyer.owner.cookie, params: { id }, body };
    },
  },
  "several are reminded, some of whom have not begun": {
    route: "POST /api/buyer/reminders",
    request: async (place) => {
      const { buyer, draft } = place.world;
      const assessmentIds = [await unopened(place), draft.assessmentId];
      await run("update mails set created_at = created_at - 172800000 where org_id = ?", buyer.orgId);
      return { ...key, cookie: buyer.owner.cookie, body: { assessmentIds } };
    },
  },
};
