import { describe, expect, it } from "vitest";
import { limits } from "#domain/access/limits.ts";
import { figureOf } from "#test/support/figure.ts";
import { requestFor } from "#test/support/worker/wire.ts";
import { newWorld, type World } from "#test/support/worker/world.ts";
import { type PortalInHand, portalInHand } from "#test/worker/identity/portal-in-hand.ts";

const tries = 160;

interface Abuse {
  readonly what: string;
  readonly most: number;
  readonly request: (world: World, at: number) => Request;
}

const abuses: readonly Abuse[] = [
  {
    what: "a contributor hands questions to invented strangers",
    most: limits["newcomers-asked"].most,
    request: ({ vendor, draft }, at) =>
      requestFor("POST /api/vendor/requests/:id/delegations", {
        cookie: vendor.contributor.cookie,
        params: { id: draft.requestId },
        body: { email: `stranger-${at}@elsewhere.example`, name: "Stranger", questionIds: ["ai-policy"], note: "Buy!" },
      }),
  },
  {
    what: "a contributor writes to one buyer",
    most: limits["messages-mailed"].most,
    request: ({ vendor, draft }, at) =>
      requestFor("POST /api/vendor/requests/:id/messages", {
        cookie: vendor.contributor.cookie,
        params: { id: draft.requestId },
        body: { questionId: null, text: `Buy! ${at}` },
      }),
  },
  {
    what: "procurement invites one address",
    most: limits["mailed-to-address"].most,
    request: ({ buyer, draft }) =>
      requestFor("POST /api/buyer/assessments/:id/invitations", {
        cookie: buyer.procurement.cookie,
        params: { id: draft.assessmentId },
        body: { mail: true },
      }),
  },
];

/** How many mails leave when somebody tries so often. */
async function relayed({ request }: Abuse, world: World, portal: PortalInHand): Promise<number> {
  for (let at = 0; at < tries; at++) await portal.handle(request(world, at));
  await portal.deliver();
  return portal.mails.length;
}

describe("somebody who would send mails under the portal's name", () => {
  it("cannot send more in a day than the limits allow", async ({ task }) => {
    const beyond: string[] = [];
    for (const [at, abuse] of abuses.entries()) {
      const sent = await relayed(abuse, await newWorld(`MARKMAIL${at}`), portalInHand());
      if (sent > abuse.most) beyond.push(`${abuse.what}: ${sent} of ${tries} mails leave, at most ${abuse.most} may`);
    }
    const is = `${abuses.length * tries} tries of ${abuses.length} kinds, ${beyond.length} kinds beyond the limits`;
    task.meta.figure = figureOf({ name: "Mails relayed", is, target: "0 beyond", enough: true, short: beyond });
    expect(abuses.length).toBeGreaterThan(0);
  });
});
