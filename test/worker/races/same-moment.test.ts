import { beforeAll, describe, expect, it } from "vitest";
import type { Route } from "#domain/access/permissions.ts";
import { overtaken, type Sender, send } from "#test/support/worker/overtaken.ts";
import { call, callAny } from "#test/support/worker/portal.ts";
import { keepQueueQuiet } from "#test/support/worker/quiet-queue.ts";
import { restore, type Snapshot, takeSnapshot } from "#test/support/worker/snapshot.ts";
import type { Answered } from "#test/support/worker/wire.ts";
import { newWorld, type World } from "#test/support/worker/world.ts";
import { portalInHand } from "#test/worker/identity/portal-in-hand.ts";
import { twoOf } from "./pair.ts";

keepQueueQuiet();

let world: World;
let start: Snapshot;
beforeAll(async () => {
  world = await newWorld("MARKSAME");
  start = await takeSnapshot();
});

/** Two of one route at one moment, the second wholly between what the first reads and what it writes. */
async function atOneMoment(route: Route, change: (second: Sender) => Sender = (second) => second) {
  await restore(start);
  const [first, second] = await twoOf([route, route], { world, portal: portalInHand() });
  const before = await takeSnapshot();
  let within: Answered | undefined;
  const around = await overtaken(first, async () => {
    within = await send(change(second));
  });
  return { around, within, before, after: await takeSnapshot() };
}
type Raced = Awaited<ReturnType<typeof atOneMoment>>;

/** How many more rows of a table there are than before. */
const more = ({ before, after }: Raced, table: string): number =>
  (after[table]?.length ?? 0) - (before[table]?.length ?? 0);
/** How many lines of an act the logs have more. */
function logged({ before, after }: Raced, action: string): number {
  const linesIn = ({ audit_leaves: leaves = [] }: Snapshot) => leaves.filter((row) => row.action === action).length;
  return linesIn(after) - linesIn(before);
}
const statuses = ({ around, within }: Raced) => [within?.status, around.status];

/** The second does word for word what the first does. */
const theSame = (first: Sender, change: (body: object) => object) => ({
  ...first,
  sent: { ...first.sent, body: change(Object(first.sent.body)) },
});

describe("two colleagues at one moment", () => {
  it("who ask a vendor that the register does not know put it there once, with its product", async () => {
    const raced = await atOneMoment("POST /api/buyer/assessments");
    expect(statuses(raced)).toEqual([201, 201]);
    expect([more(raced, "assessments"), more(raced, "vendors"), more(raced, "vendor_products")]).toEqual([2, 1, 1]);
  });

  it("who ask a vendor of the register about a product that it does not know put it there once", async () => {
    const product = (one: Sender) => theSame(one, (body) => ({ ...body, ...ofRegister, product: "Newly known" }));
    const { vendor } = world;
    const ofRegister = {
      vendorName: `${world.mark} vendor`,
      vendorLegalName: `${world.mark} vendor Ltd`,
      contactEmail: vendor.owner.email,
    };
    await restore(start);
    const [first, second] = await twoOf([sending, sending], { world, portal: portalInHand() });
    const before = await takeSnapshot();
    const around = await overtaken(product(first), () => send(product(second)));
    const raced = { around, within: undefined, before, after: await takeSnapshot() };
    expect(around.status).toBe(201);
    expect([more(raced, "assessments"), more(raced, "vendors"), more(raced, "vendor_products")]).toEqual([2, 0, 1]);
  });

  it("who take one product out do it once, and the first one's reason stands", async () => {
    const raced = await atOneMoment("POST /api/buyer/vendor-products/:id/archive");
    expect(statuses(raced)).toEqual([200, 200]);
    expect(logged(raced, "product.put-away")).toBe(1);
    const away = (raced.after.vendor_products ?? []).filter((row) => row.away_at !== null);
    expect(away.map((row) => row.away_reason)).toEqual(["No longer bought (or so)"]);
  });

  it("who bring one product back do it once", async () => {
    await restore(start);
    const [first] = await twoOf([archive, archive], { world, portal: portalInHand() });
    await send(first);
    const back = theSame(first, () => ({ away: false }));
    const before = await takeSnapshot();
    const around = await overtaken(back, () => send(back));
    const raced = { around, within: undefined, before, after: await takeSnapshot() };
    expect([around.status, logged(raced, "product.brought-back")]).toEqual([200, 1]);
  });

  it("who give a vendor the same day do it once, and it gets one mail", async () => {
    const raced = await atOneMoment("PUT /api/buyer/assessments/:id/due-date");
    expect(statuses(raced)).toEqual([200, 200]);
    expect([logged(raced, "assessment.extended"), more(raced, "mails")]).toEqual([1, 1]);
  });

  it("who name the same contact do it once, and one invitation goes out", async () => {
    const asFirst = (second: Sender) =>
      theSame(second, () => ({ contactName: "Somebody Else", contactEmail: "else@vendor.example" }));
    const raced = await atOneMoment("PUT /api/buyer/assessments/:id/contact", asFirst);
    expect(statuses(raced)).toEqual([200, 200]);
    expect([logged(raced, "contact.replaced"), more(raced, "mails")]).toEqual([1, 1]);
  });

  it("who put right what is asked do not undo each other: the second is told to look", async () => {
    const raced = await atOneMoment("PUT /api/buyer/assessments/:id/asked");
    expect(statuses(raced)).toEqual([200, 409]);
    expect(raced.around.problem().code).toBe("stale-revision");
  });

  it("who describe its uses differently do not undo each other either", async () => {
    const usesAlone = (one: Sender, was: object) =>
      theSame(one, (body) => ({ ...body, ...was, uses: renamed(Object(body).uses, one.cookie ?? "") }));
    await restore(start);
    const [first, second] = await twoOf([asked, asked], { world, portal: portalInHand() });
    const params = { id: first.sent.params?.id ?? "" };
    const { purpose, product, vendorLegalName } = (
      await call(world.buyer.owner, "GET /api/buyer/assessments/:id", { params })
    ).json();
    const was = { purpose, product, vendorLegalName };
    const around = await overtaken(usesAlone(first, was), () => send(usesAlone(second, was)));
    expect(around.problem().code).toBe("stale-revision");
  });

  it("who switch the reminders of one request off do it once", async () => {
    const raced = await atOneMoment("PUT /api/buyer/assessments/:id/reminders");
    expect(statuses(raced)).toEqual([200, 200]);
    expect(logged(raced, "reminders.switched")).toBe(1);
  });

  it("who begin one import do it once", async () => {
    const asFirst = (second: Sender) => theSame(second, (body) => ({ ...body }));
    const raced = await atOneMoment("PUT /api/buyer/vendor-imports/:id", asFirst);
    expect(statuses(raced)).toEqual([200, 200]);
    expect(logged(raced, "vendor-import.began")).toBe(1);
  });

  it.each(["POST /api/buyer/log/erasures", "POST /api/vendor/log/erasures"] as const)(
    "who erase what somebody left do it once: %s",
    async (route) => {
      const raced = await atOneMoment(route);
      expect(statuses(raced)).toEqual([200, 200]);
      expect(logged(raced, "log.words-erased")).toBe(1);
      expect([raced.within?.raw(), raced.around.raw()]).toEqual([{ erased: 1 }, { erased: 0 }]);
    },
  );
});

describe("somebody of the vendor's who answers for the first time", () => {
  it("hears that the request is cancelled, also when that happens at the same moment", async () => {
    await restore(start);
    const { buyer, vendor, draft } = world;
    const cancels = {
      route: "POST /api/buyer/assessments/:id/cancellation",
      cookie: buyer.owner.cookie,
      sent: { params: { id: draft.assessmentId }, body: { reason: "Stopped" } },
    } as const;
    const answer = {
      params: { id: draft.requestId, questionId: "concern-channel" },
      body: { revision: 0, answer: { value: "yes" } },
    };
    const answers = () => callAny(vendor.contributor, "PUT /api/vendor/requests/:id/answers/:questionId", answer);
    expect((await overtaken(cancels, answers)).status).toBe(200);
    const { mails = [] } = await takeSnapshot();
    const told = mails.filter(({ kind, recipient }) => kind === "exit" && recipient === vendor.contributor.email);
    expect(told.length).toBe(1);
  });
});

const sending = "POST /api/buyer/assessments";
const archive = "POST /api/buyer/vendor-products/:id/archive";
const asked = "PUT /api/buyer/assessments/:id/asked";
const renamed = (uses: readonly object[], by: string): object[] =>
  uses.map((use) => ({ ...use, name: `Renamed by ${by.slice(-4)}` }));
