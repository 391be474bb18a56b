import { beforeAll, describe, expect, it } from "vitest";
import { addDays, civilDateOf } from "#domain/civil-date.ts";
import { date } from "#domain/format.ts";
import { overtaken } from "#test/support/worker/overtaken.ts";
import { call } from "#test/support/worker/portal.ts";
import { keepQueueQuiet } from "#test/support/worker/quiet-queue.ts";
import { sendBy } from "#test/support/worker/requests.ts";
import { newWorld, type World } from "#test/support/worker/world.ts";
import { randomIds } from "#worker/ports/ids.ts";
import { logOf, outsiderOf, review, takeBack, titlesTo } from "./steps.ts";

keepQueueQuiet();

let world: World;
let id: string;
beforeAll(async () => {
  world = await newWorld("MARKGIVING");
  id = world.submitted.assessmentId;
});

const today = civilDateOf(Date.now());
const bodyOf = (changes: object = {}) => ({
  email: `${randomIds.id("aud")}@audit.example`,
  name: "Ada Outside",
  assessmentIds: [id],
  until: addDays(today, 4),
  files: false,
  why: "Yearly audit",
  ...changes,
});
const give = (changes: object = {}) =>
  call(world.buyer.owner, "POST /api/buyer/outside-access", { body: bodyOf(changes) });

describe("letting somebody from outside read", () => {
  it("opens several assessments at once, tells them in one mail, and the log of each says so", async () => {
    const email = `${randomIds.id("aud")}@audit.example`;
    const given = await give({ email, assessmentIds: [id, world.draft.assessmentId] });
    expect(given.status).toBe(201);
    expect(given.json().map(({ assessmentId, standing }) => [assessmentId, standing])).toEqual([
      [id, "reads"],
      [world.draft.assessmentId, "reads"],
    ]);
    expect(await titlesTo(email)).toHaveLength(1);
    for (const one of [id, world.draft.assessmentId])
      expect((await logOf(world.buyer.auditor, one))[0]).toContain("from outside until");
  });

  it("needs a day that is not past and at most 90 days ahead, and a word why", async () => {
    const wrong = [
      { until: addDays(today, -2) },
      { until: addDays(today, 95) },
      { until: "" },
      { why: " " },
      { email: "no" },
    ];
    for (const one of wrong) expect((await give(one)).status).toBe(422);
  });

  it("is refused for a colleague, for the vendor’s own contact, and for whoever reads it already", async () => {
    const refused = async (email: string) => (await give({ email })).problem().fields?.map(({ pointer }) => pointer);
    expect(await refused(world.buyer.reviewer.email)).toEqual(["/email"]);
    expect(await refused(world.vendor.owner.email)).toEqual(["/email"]);
    const who = await outsiderOf(world);
    expect(await refused(who.email)).toEqual(["/email"]);
    expect(await refused(who.email.toUpperCase())).toEqual(["/email"]);
  });

  it("is refused to whoever is of its vendor, and their address becomes no contact while they read", async () => {
    const { vendor, buyer, draft } = world;
    const pointers = async (changes: object) => (await give(changes)).problem().fields?.map(({ pointer }) => pointer);
    expect(await pointers({ email: vendor.contributor.email })).toEqual(["/email"]);
    const contact = (contactEmail: string) =>
      call(buyer.owner, "PUT /api/buyer/assessments/:id/contact", {
        params: { id: draft.assessmentId },
        body: { contactName: "Nell Ode", contactEmail },
      });
    expect((await contact("nell@vendor.example")).status).toBe(200);
    expect(await pointers({ email: "nell@vendor.example", assessmentIds: [draft.assessmentId] })).toEqual(["/email"]);
    const reader = `${randomIds.id("aud")}@audit.example`;
    await give({ email: reader, assessmentIds: [draft.assessmentId] });
    expect((await contact(reader)).problem().fields?.map(({ pointer }) => pointer)).toEqual(["/contactEmail"]);
  });

  it("is refused of what is put away, also at this moment", async () => {
    const away = await newWorld("MARKAWAY");
    const { owner } = away.buyer;
    const assessmentIds = [away.submitted.assessmentId];
    const archive = (archived: boolean) =>
      call(owner, "PUT /api/buyer/assessments/:id/archive", {
        params: { id: away.submitted.assessmentId },
        body: { archived },
      });
    const sent = {
      route: "POST /api/buyer/outside-access",
      sent: { body: bodyOf({ assessmentIds }) },
      cookie: owner.cookie,
    } as const;
    expect((await overtaken(sent, () => archive(true))).problem().code).toBe("busy");
    const refused = await call(owner, "POST /api/buyer/outside-access", { body: bodyOf({ assessmentIds }) });
    expect(refused.problem().fields?.[0]?.pointer).toBe("/assessmentIds");
  });

  it("with its files tells the vendor of each other last day, and of the end", async () => {
    const own = await newWorld("MARKFILES");
    const who = await outsiderOf(own, { files: true });
    const { revision, id: accessId } = who.access;
    const until = addDays(today, 9);
    const moved = await call(own.buyer.owner, "PUT /api/buyer/outside-access/:id", {
      params: { id: accessId },
      body: { until, revision },
    });
    expect(moved.status).toBe(200);
    await takeBack(own, who);
    const { entries } = (await call(own.vendor.owner, "GET /api/vendor/log")).json();
    const lines = entries.map(({ says }) => says.map(({ text }) => text).join(""));
    expect(lines.slice(0, 3).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
      "ended that",
      "let somebody",
      "let somebody",
    ]);
    expect(lines[1]).toContain(date(until));
  });

  it("of another buyer’s assessment is refused as of one that never was, also among one’s own", async () => {
    const foreign = await newWorld("MARKELSEWHERE");
    const ask = (other: string) => give({ email: "ada@audit.example", assessmentIds: [id, other] });
    const [theirs, missing] = [await ask(foreign.submitted.assessmentId), await ask("asm_aaaaaaaaaaaaaaaaaaaa")];
    expect([theirs.status, theirs.text]).toEqual([404, missing.text]);
  });

  it("tells the vendor, in its log, that its files can be opened from outside", async () => {
    const log = async () => (await call(world.vendor.owner, "GET /api/vendor/log")).text;
    await give();
    expect(await log()).not.toContain("let somebody from outside open the files");
    await give({ files: true });
    expect(await log()).toContain("let somebody from outside open the files");
  });

  it("again, after it was taken back, opens it anew", async () => {
    const who = await outsiderOf(world);
    await takeBack(world, who);
    expect((await give({ email: who.email })).json()[0]).toMatchObject({ id: who.access.id, standing: "reads" });
    expect((await review(who, id)).status).toBe(200);
  });
});

describe("another last day", () => {
  const change = (accessId: string, body: { until: string; revision: number }) =>
    call(world.buyer.owner, "PUT /api/buyer/outside-access/:id", { params: { id: accessId }, body });

  it("is told to who reads, and stands in the log with the day before", async () => {
    const { access, email } = await outsiderOf(world);
    const until = addDays(today, 30);
    expect((await change(access.id, { until, revision: access.revision })).json().until).toBe(until);
    expect((await titlesTo(email)).at(-1)).toContain("You can read");
    expect((await logOf(world.buyer.owner, id))[0]).toContain("it was");
  });

  it("is refused on top of what nobody saw, and once it is over", async () => {
    const who = await outsiderOf(world);
    const body = { until: addDays(today, 20), revision: who.access.revision };
    expect((await change(who.access.id, { ...body, revision: 7 })).problem().code).toBe("stale-revision");
    await takeBack(world, who);
    expect((await change(who.access.id, body)).problem().code).toBe("outside-access-over");
  });
});

describe("the list of access from outside", () => {
  it("has pages and a true total, and of one assessment only who may read that now", async () => {
    const { buyer } = await newWorld("MARKLIST");
    const sent = await sendBy(buyer);
    const body = (n: number) => bodyOf({ email: `reader${n}@audit.example`, assessmentIds: [sent.id] });
    for (const n of [1, 2, 3]) await call(buyer.owner, "POST /api/buyer/outside-access", { body: body(n) });
    const page = (query: Record<string, string>) => call(buyer.auditor, "GET /api/buyer/outside-access", { query });
    const all = (await page({ most: "3" })).json();
    // One more was given as the world was made.
    expect([all.entries.length, all.total]).toEqual([3, 4]);
    const rest = (await page({ most: "3", after: all.next ?? "" })).json();
    expect([rest.entries.length, rest.next]).toEqual([1, null]);
    const [first] = all.entries;
    await call(buyer.owner, "POST /api/buyer/outside-access/:id/removal", { params: { id: first?.id ?? "" } });
    const now = (await page({ assessment: sent.id, show: "running" })).json();
    expect([now.entries.length, now.total]).toEqual([2, 2]);
  });
});
