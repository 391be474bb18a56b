import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { permissions, type Route } from "#domain/access/permissions.ts";
import { openOutside } from "#test/support/worker/open-outside.ts";
import { call, callAny, newSession } from "#test/support/worker/portal.ts";
import { keepQueueQuiet } from "#test/support/worker/quiet-queue.ts";
import { newWorld, type World } from "#test/support/worker/world.ts";
import { signedIn } from "#test/worker/identity/sign-in-steps.ts";
import { logOf, type Outsider, outsiderOf, review, same, takeBack, timeComesTo } from "./steps.ts";

keepQueueQuiet();

let world: World;
let id: string;
beforeAll(async () => {
  world = await newWorld("MARKOUTSIDE");
  id = world.submitted.assessmentId;
});

describe("somebody from outside", () => {
  it("signs in with a mailed link as everybody does, and reads the one assessment that was opened to them", async () => {
    const { email } = await outsiderOf(world);
    const { browser } = await signedIn({ email });
    const session = (await browser.visit("GET /api/session")).json();
    expect(session.current).toMatchObject({ orgId: world.buyer.orgId, facet: "buyer", role: "outside" });
    const params = { id };
    expect((await browser.visit("GET /api/buyer/assessments/:id/review", { params })).status).toBe(200);
    const own = (await browser.visit("GET /api/outside-access")).json();
    expect(own.entries.map(({ assessmentId }) => assessmentId)).toEqual([id]);
    expect(own.total).toBe(1);
  });

  it("meets for another assessment of the same buyer what they meet for one that never was", async () => {
    const who = await outsiderOf(world);
    const other = world.draft.assessmentId;
    for (const route of Object.keys(permissions).filter((one) => one.includes("/assessments/:id")) as Route[]) {
      const params = {
        evidenceId: world.evidenceId,
        number: "1",
        kind: "answer",
        subject: "x",
        questionId: "x",
        findingId: "x",
      };
      const ask = (of: string) => callAny(who.cookie, route, { params: { ...params, id: of } });
      const [there, missing] = [await ask(other), await ask("asm_aaaaaaaaaaaaaaaaaaaa")];
      expect([route, there.status, same(there, missing)]).toEqual([route, 404, true]);
    }
  });

  it("opens the vendor’s files only where these were opened too", async () => {
    const params = { id, evidenceId: world.evidenceId };
    const file = ({ cookie }: Outsider) =>
      callAny(cookie, "GET /api/buyer/assessments/:id/evidence/:evidenceId", { params });
    expect((await file(await outsiderOf(world))).status).toBe(404);
    expect((await file(await outsiderOf(world, { files: true }))).status).toBe(200);
  });

  it("learns nothing that leads out of it: no vendor of the register, no draft of a wish, no address of a colleague", async () => {
    const who = await outsiderOf(world);
    await call(world.buyer.reviewer, "PUT /api/buyer/assessments/:id/basket/:questionId", {
      params: { id, questionId: "ai-policy" },
      body: { text: "A wish under way", was: "" },
    });
    const read = await review(who, id);
    expect(read.text).not.toContain("A wish under way");
    expect(read.text).not.toContain(world.draft.assessmentId);
    const assessment = (await call(who.cookie, "GET /api/buyer/assessments/:id", { params: { id } })).json();
    expect([assessment.vendorId, assessment.productId]).toEqual([null, null]);
    const log = (await call(who.cookie, "GET /api/buyer/assessments/:id/log", { params: { id } })).json();
    expect(log.entries.every(({ from }) => from === null)).toBe(true);
    expect(log.entries.flatMap(({ says }) => says).every(({ path }) => path === null)).toBe(true);
    expect(log.total).toBe(log.entries.length);
  });

  it("reads of an assessment what was asked, answered and decided, and of no colleague’s plans, words or other readers", async () => {
    const [who, other] = [await outsiderOf(world), await outsiderOf(world)];
    const { buyer } = world;
    await call(buyer.owner, "PUT /api/buyer/assessments/:id/reviewers", {
      params: { id },
      body: { seen: [], reviewers: [{ personId: buyer.reviewer.personId, lookBy: null }] },
    });
    const back = {
      note: "MARKWORD note",
      dueOn: "2031-03-01",
      items: [{ questionId: "ai-policy", text: "MARKWORD wish" }],
    };
    expect(
      (await call(buyer.reviewer, "POST /api/buyer/assessments/:id/changes", { params: { id }, body: back })).status,
    ).toBe(200);
    await call(buyer.reviewer, "POST /api/buyer/assessments/:id/changes/closing", {
      params: { id },
      body: { reason: "MARKWORD reason" },
    });
    // The other one read it, too, and lost it.
    await review(other, id);
    await takeBack(world, other);
    const read = await review(who, id);
    const [one, log] = [
      await call(who.cookie, "GET /api/buyer/assessments/:id", { params: { id } }),
      await call(who.cookie, "GET /api/buyer/assessments/:id/log", { params: { id } }),
    ];
    const decisions = await call(who.cookie, "GET /api/buyer/assessments/:id/decisions", { params: { id } });
    const [full] = [(await call(buyer.owner, "GET /api/buyer/assessments/:id", { params: { id } })).json()];
    expect(full.reviewers).toHaveLength(1);
    for (const text of [read.text, one.text, log.text, decisions.text]) {
      expect(text).not.toContain("MARKWORD");
      expect(text).not.toContain(full.contactEmail);
      expect(text).not.toContain(other.personId);
    }
    expect(log.text).not.toContain(other.email);
    const readers = log.json().entries.filter(({ says }) => says.some(({ text }) => text.startsWith("read ")));
    expect(new Set(readers.map(({ who: reader }) => reader)).size).toBe(1);
    for (const hidden of ["to review", "asked to", "note", "message"])
      expect(
        log
          .json()
          .entries.flatMap(({ says }) => says.map(({ text }) => text))
          .join("\n"),
      ).not.toContain(hidden);
    expect(one.json()).toMatchObject({ reviewers: [], again: [], tier: null, mail: "none", reviewOn: null });
    const lines = log.json().entries.map(({ says }) => says.map(({ text }) => text).join(""));
    expect(lines.filter((line) => line.includes("from outside")).length).toBeGreaterThan(0);
    expect(lines.some((line) => line.includes("took back"))).toBe(false);
    expect(log.json().total).toBeLessThan((await logOf(buyer.owner, id)).length);
  });

  it("reads it no more once they come to its vendor", async () => {
    const who = await outsiderOf(world);
    expect((await review(who, id)).status).toBe(200);
    const member = {
      facet: "vendor" as const,
      email: who.email,
      name: "Ada",
      role: "contributor",
      status: "active" as const,
      revision: 0,
    };
    expect((await call(world.vendor.owner, "PUT /api/vendor/members", { body: member })).status).toBe(200);
    expect((await review(who, id)).status).toBe(404);
  });

  it("is not told of an earlier assessment of the same product as of “last time”", async () => {
    const place = await newWorld("MARKLAST");
    const { requestId, assessmentId } = place.draft;
    const signed = { name: "Signer", role: "Owner", confirmed: true } as const;
    const submission = { params: { id: requestId }, body: signed };
    await call(place.vendor.owner, "POST /api/vendor/requests/:id/submission", submission);
    const who = await outsiderOf(place, { assessmentId });
    const last = (by: string) => call(by, "GET /api/buyer/assessments/:id/last-time", { params: { id: assessmentId } });
    expect((await last(place.buyer.owner.cookie)).json()?.assessmentId).toBe(place.submitted.assessmentId);
    expect((await last(who.cookie)).json()).toBeNull();
  });

  it("stands in the log with what they read, and whoever let them in hears of the first time, once", async () => {
    const who = await outsiderOf(world);
    const told = async () =>
      (await env.DB.prepare("select count(*) as n from mails where org_id = ? and kind = 'notice' and body like ?")
        .bind(world.buyer.orgId, "%reads MARKOUTSIDE product of%for the first time%")
        .first<number>("n")) ?? 0;
    const before = await told();
    await review(who, id);
    await review(who, id);
    expect((await told()) - before).toBe(1);
    const mine = (await logOf(world.buyer.owner, id)).filter((line) =>
      line.startsWith("MARKOUTSIDE from outside, from outside"),
    );
    expect(mine.some((line) => line.includes("read MARKOUTSIDE product of MARKOUTSIDE vendor from outside"))).toBe(
      true,
    );
  });

  it("who tries what is not opened to them stands in the log, which names the person", async () => {
    const who = await outsiderOf(world);
    expect((await call(who.cookie, "GET /api/buyer/vendors")).status).toBe(404);
    const { entries } = (
      await call(world.buyer.owner, "GET /api/buyer/log", { query: { person: who.personId } })
    ).json();
    const lines = entries.map((one) => `${one.who} ${one.says.map(({ text }) => text).join("")}`);
    expect(lines.join()).toContain("MARKOUTSIDE from outside, from outside was refused, as it is not opened to them");
  });

  it("loses it with the next request once it is taken back, in a session that goes on", async () => {
    const who = await outsiderOf(world);
    expect((await review(who, id)).status).toBe(200);
    await takeBack(world, who);
    const gone = await review(who, id);
    expect(same(gone, await review(who, "asm_aaaaaaaaaaaaaaaaaaaa"))).toBe(true);
    expect((await call(who.cookie, "GET /api/session")).json().current).toBeNull();
  });

  it("reads nothing from the last moment of their last day on, before any job wrote that down", async () => {
    const who = await outsiderOf(world);
    await env.DB.prepare("update outside_access set ends_at = ? where id = ?").bind(Date.now(), who.access.id).run();
    expect((await review(who, id)).status).toBe(404);
    await timeComesTo(Date.now() + 1);
    const lines = await logOf(world.buyer.owner, id);
    expect(lines.filter((line) => line.includes("as its last day was over")).length).toBeGreaterThan(0);
  });
});

describe("access from outside", () => {
  it("is no membership: nobody is counted among the people, and a vendor’s facet of the same house learns nothing by it", async () => {
    const who = await outsiderOf(world);
    const { entries } = (await call(world.buyer.owner, "GET /api/buyer/members")).json();
    expect(entries.some(({ email }) => email === who.email)).toBe(false);
    // Somebody of another vendor's reads at the buyer: on their own side nothing is theirs that was not before.
    const { contributor } = (await newWorld("MARKOTHER")).vendor;
    await openOutside({ ...world, assessmentId: world.draft.assessmentId, email: contributor.email });
    expect((await call(contributor, "GET /api/vendor/suppliers")).json().isBuyer).toBe(false);
    const { memberships } = (await call(contributor, "GET /api/session")).json();
    expect(memberships.map(({ facet, role }) => `${facet} ${role}`)).toEqual(["vendor contributor", "buyer outside"]);
  });

  it("goes on beside a membership that comes later, and ends with the removal of that member", async () => {
    const who = await outsiderOf(world);
    const member = { facet: "buyer" as const, email: who.email, name: "Ada", role: "auditor" };
    const save = (status: "active" | "removed", revision: number) =>
      call(world.buyer.owner, "PUT /api/buyer/members", { body: { ...member, status, revision } });
    expect((await save("active", 0)).status).toBe(200);
    expect((await call(who.cookie, "GET /api/session")).json().current?.role).toBe("auditor");
    expect((await save("removed", 1)).status).toBe(200);
    const again = await newSession(who.personId, { orgId: world.buyer.orgId, facet: "buyer" });
    expect((await call(again, "GET /api/session")).json().current).toBeNull();
    expect((await review({ cookie: again }, id)).status).toBe(404);
  });

  it("given to somebody who was removed gives this and nothing back", async () => {
    const { buyer } = world;
    const gone = { facet: "buyer" as const, email: "gone@audit.example", name: "Gone", role: "reviewer" };
    for (const [status, revision] of [
      ["active", 0],
      ["removed", 1],
    ] as const)
      await call(buyer.owner, "PUT /api/buyer/members", { body: { ...gone, status, revision } });
    const who = await outsiderOf(world, { email: gone.email });
    expect((await review(who, id)).status).toBe(200);
    expect((await call(who.cookie, "GET /api/session")).json().current?.role).toBe("outside");
    expect((await call(who.cookie, "GET /api/buyer/assessments")).status).toBe(404);
    const [row] = (await call(buyer.owner, "GET /api/buyer/members", { query: { most: "200" } }))
      .json()
      .entries.filter(({ email }) => email === gone.email);
    expect(row?.status).toBe("removed");
  });
});
