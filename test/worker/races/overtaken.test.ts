import { beforeAll, describe, expect, it } from "vitest";
import type { Route } from "#domain/access/permissions.ts";
import { blankFinding } from "#domain/findings/blank-finding.ts";
import { confirmed } from "#test/support/worker/confirmed.ts";
import { overtaken, type Sender } from "#test/support/worker/overtaken.ts";
import { callAny, type Persona } from "#test/support/worker/portal.ts";
import { keepQueueQuiet } from "#test/support/worker/quiet-queue.ts";
import { restore, type Snapshot, takeSnapshot } from "#test/support/worker/snapshot.ts";
import type { AnySent } from "#test/support/worker/wire.ts";
import { newWorld, type World } from "#test/support/worker/world.ts";
import { portalInHand } from "#test/worker/identity/portal-in-hand.ts";
import { twoOf } from "./pair.ts";

keepQueueQuiet();

const decide = "POST /api/buyer/assessments/:id/decisions";
const settle = "POST /api/buyer/assessments/:id/decisions/settlement";
const signed = { name: "Signer", role: "Owner", confirmed: true } as const;
const wishes = { note: "", dueOn: "2027-01-31", items: [{ questionId: "ai-policy", text: "Attach it" }] };

let world: World;
let start: Snapshot;
beforeAll(async () => {
  world = await newWorld("MARKOVERTAKEN");
  start = await takeSnapshot();
});

async function does(who: Persona, route: Route, sent: AnySent): Promise<void> {
  const answered = await callAny(who, route, sent);
  if (answered.status >= 300) throw new Error(`${route}: ${answered.text}`);
}

const review = () =>
  does(world.buyer.owner, "PUT /api/buyer/assessments/:id/reviews/:kind/:subject", {
    params: { id: world.submitted.assessmentId, kind: "certificate", subject: world.certificateId },
    body: { revision: 0, reason: "Checked", body: confirmed },
  });
const finding = () =>
  does(world.buyer.owner, "PUT /api/buyer/assessments/:id/findings/:findingId", {
    params: { id: world.submitted.assessmentId, findingId: "fnd_overtaking" },
    body: { revision: 0, body: { ...blankFinding, title: "No limits", severity: "high" } },
  });
const changes = () =>
  does(world.buyer.owner, "POST /api/buyer/assessments/:id/changes", {
    params: { id: world.submitted.assessmentId },
    body: wishes,
  });

/** The code that a request is refused with when something happens between what it reads and what it writes. */
async function codeWhen(one: Sender, happens: () => Promise<void>): Promise<string> {
  const answered = await overtaken(one, happens);
  return answered.status < 300 ? "taken" : answered.problem().code;
}

async function fresh(route: Route): Promise<Sender> {
  await restore(start);
  const [one] = await twoOf([route, route], { world, portal: portalInHand() });
  return one;
}

describe("a decision on its way", () => {
  it.each([
    ["a colleague concludes something else", review],
    ["a colleague writes a finding", finding],
    ["a colleague asks the vendor for changes", changes],
  ])("is refused when %s: it would rest on what nobody saw", async (_, happens) => {
    expect(await codeWhen(await fresh(decide), happens)).toBe("decision-not-now");
  });
});

describe("a proposed decision", () => {
  it("is settled once: confirmed by one, it is not rejected by another who read it before", async () => {
    const one = await fresh(settle);
    const reject = { ...Object(one.sent.body), confirmed: false };
    const rejects = () => does(world.buyer.reviewer, settle, { ...one.sent, body: reject });
    expect(await codeWhen(one, rejects)).toBe("decision-not-now");
  });
});

/** The draft, handed in, as one that may come back. */
async function handedIn(): Promise<{ withdraw: Sender; ask: Sender }> {
  await restore(start);
  const { buyer, vendor, draft } = world;
  const params = { id: draft.requestId };
  await does(vendor.owner, "POST /api/vendor/requests/:id/submission", { params, body: signed });
  return {
    withdraw: { route: "POST /api/vendor/requests/:id/withdrawal", cookie: vendor.owner.cookie, sent: { params } },
    ask: {
      route: "POST /api/buyer/assessments/:id/changes",
      cookie: buyer.reviewer.cookie,
      sent: { params: { id: draft.assessmentId }, body: wishes },
    },
  };
}
const sends = async ({ route, sent, cookie }: Sender): Promise<void> => {
  const answered = await callAny(cookie ?? null, route, sent);
  if (answered.status >= 300) throw new Error(`${route}: ${answered.text}`);
};

describe("what is handed in and on its way back", () => {
  it("comes back by the vendor's word or by the buyer's, and not by both", async () => {
    const one = await handedIn();
    expect(await codeWhen(one.withdraw, () => sends(one.ask))).not.toBe("taken");
    const other = await handedIn();
    expect(await codeWhen(other.ask, () => sends(other.withdraw))).not.toBe("taken");
  });

  it("is not taken back when a reviewer begins at that moment", async () => {
    const { withdraw } = await handedIn();
    const { buyer, draft } = world;
    const begins = () =>
      does(buyer.reviewer, "PUT /api/buyer/assessments/:id/reviews/:kind/:subject", {
        params: { id: draft.assessmentId, kind: "answer", subject: "ai-policy" },
        body: { revision: 0, reason: "Read it", body: { level: 0.5 } },
      });
    expect(await codeWhen(withdraw, begins)).not.toBe("taken");
  });

  it("is not concluded on when the vendor takes it back at that moment", async () => {
    const { withdraw } = await handedIn();
    const { buyer, draft } = world;
    const concludes: Sender = {
      route: "PUT /api/buyer/assessments/:id/reviews/:kind/:subject",
      cookie: buyer.reviewer.cookie,
      sent: {
        params: { id: draft.assessmentId, kind: "answer", subject: "ai-policy" },
        body: { revision: 0, reason: "Read it", body: { level: 0.5 } },
      },
    };
    expect(await codeWhen(concludes, () => sends(withdraw))).not.toBe("taken");
  });
});
