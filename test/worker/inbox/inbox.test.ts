import { describe, expect, it } from "vitest";
import { blankFinding } from "#domain/findings/blank-finding.ts";
import type { InboxGroup } from "#domain/inbox/groups.ts";
import { mailsTo } from "#test/support/worker/mails-to.ts";
import { call, type Persona } from "#test/support/worker/portal.ts";
import { decide, fourEyes, settle } from "#test/worker/decisions/steps.ts";
import { newWorld, rowsOf, submitComplete, type World } from "#test/worker/requests/world.ts";
import { timeComesTo, writes } from "../notices/steps.ts";

const inbox = async (who: Persona, query: Record<string, string> = {}) =>
  (await call(who, "GET /api/buyer/inbox", { query })).json().groups;
const groups = async (who: Persona) => (await inbox(who)).map(({ group, total }) => `${group} ${total}`);
const entriesOf = async (who: Persona, wanted: InboxGroup) =>
  (await inbox(who)).find(({ group }) => group === wanted)?.entries ?? [];
const at = ({ assessmentId }: World) => ({ params: { id: assessmentId } });
const finding = (world: World, body: object, revision = 0) =>
  call(world.buyer.reviewer, "PUT /api/buyer/assessments/:id/findings/:findingId", {
    params: { id: world.assessmentId, findingId: "fnd_waits" },
    body: { revision, body: { ...blankFinding, title: "No limits", severity: "high", ...body } },
  });

describe("what waits for somebody", () => {
  it("is nothing at first, and never anything for an auditor or of another organisation", async () => {
    const [world, other] = [await newWorld(), await newWorld()];
    await submitComplete(other);
    for (const who of [world.buyer.owner, world.buyer.reviewer, world.buyer.procurement, other.buyer.auditor])
      expect(await inbox(who)).toEqual([]);
  });

  it("are answers to review, for who reviews, until a decision is proposed, which waits for another reviewer", async () => {
    const world = await newWorld();
    const { owner, procurement, reviewer } = world.buyer;
    await submitComplete(world);
    expect([await groups(reviewer), await groups(procurement)]).toEqual([["submissions 1"], []]);
    await fourEyes(world);
    await decide(reviewer, world);
    expect([await groups(reviewer), await groups(owner)]).toEqual([[], ["proposals 1"]]);
    expect(await entriesOf(owner, "proposals")).toMatchObject([{ who: reviewer.name, product: "Lumen Suite" }]);
    await settle(owner, world);
    expect(await groups(owner)).toEqual([]);
  });

  it("are messages of vendors until somebody answers, or says that there is nothing to answer", async () => {
    const world = await newWorld();
    const { procurement, reviewer } = world.buyer;
    await writes(world, "Which entity?");
    await writes(world, "And by when?");
    expect([await groups(procurement), await groups(reviewer)]).toEqual([["questions 1"], ["questions 1"]]);
    const answer = { ...at(world), body: { questionId: null, text: "The Ltd" } };
    await call(procurement, "POST /api/buyer/assessments/:id/messages", answer);
    expect(await groups(reviewer)).toEqual([]);
    await writes(world, "Thank you");
    const settle = (readAt: number) =>
      call(reviewer, "POST /api/buyer/assessments/:id/messages/settlement", { ...at(world), body: { readAt } });
    const read = (await call(reviewer, "GET /api/buyer/inbox", {})).json().groups[0]?.readAt ?? Number.NaN;
    await settle(read + 1);
    expect(await groups(procurement)).toEqual([]);
  });

  it("goes on waiting when the vendor wrote more after the list was read", async () => {
    const world = await newWorld();
    const { reviewer } = world.buyer;
    await writes(world, "Thank you");
    const first = (await call(reviewer, "GET /api/buyer/inbox", {})).json().groups[0]?.readAt ?? Number.NaN;
    await rowsOf(
      "update messages set written_at = written_at - 1000 where assessment_id = ? returning id",
      world.assessmentId,
    );
    await rowsOf(
      "update assessments set question_at = question_at - 1000 where id = ? returning id",
      world.assessmentId,
    );
    await writes(world, "One more thing: is it too late?");
    const settle = (readAt: number) =>
      call(reviewer, "POST /api/buyer/assessments/:id/messages/settlement", { ...at(world), body: { readAt } });
    await settle(first);
    expect((await groups(reviewer)).length).toBe(1);
    await settle(Date.now() + 1000);
    expect(await groups(reviewer)).toEqual([]);
  });

  it("are one's own requests that are overdue, declined or did not arrive; an owner's too, once who sent them has left", async () => {
    const world = await newWorld();
    const { owner, procurement, reviewer } = world.buyer;
    const key = [world.buyer.orgId, world.assessmentId] as const;
    await rowsOf(
      "update assessments set due_on = '2026-01-01', bounced_at = 5 where org_id = ? and id = ? returning id",
      ...key,
    );
    expect([await groups(procurement), await groups(owner), await groups(reviewer)]).toEqual([
      ["bounced 1", "overdue 1"],
      [],
      [],
    ]);
    const { email, name } = procurement;
    const change = { facet: "buyer", email, name } as const;
    // Whoever only reads from now on looks after nothing any more.
    await call(owner, "PUT /api/buyer/members", {
      body: { ...change, role: "auditor", status: "active", revision: 1 },
    });
    expect(await groups(owner)).toEqual(["bounced 1", "overdue 1"]);
    await call(owner, "PUT /api/buyer/members", {
      body: { ...change, role: "procurement", status: "active", revision: 2 },
    });
    expect(await groups(owner)).toEqual([]);
    await call(owner, "PUT /api/buyer/members", {
      body: { ...change, role: "procurement", status: "removed", revision: 3 },
    });
    expect(await groups(owner)).toEqual(["bounced 1", "overdue 1"]);
    await call(world.vendor.owner, "POST /api/vendor/requests/:id/refusal", {
      params: { id: world.requestId },
      body: { reason: "We do not sell this" },
    });
    expect(await groups(owner)).toEqual(["declined 1"]);
  });

  it("are risks one is asked to carry, conditions that are due, and what one carries and ends", async () => {
    const world = await newWorld();
    const { procurement, reviewer } = world.buyer;
    await submitComplete(world);
    const until = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
    const accepted = { personId: procurement.personId, until };
    await finding(world, { state: "accepted", reason: "A pilot", accepted });
    expect(await groups(procurement)).toEqual(["risks-asked 1"]);
    expect(await entriesOf(procurement, "risks-asked")).toMatchObject([{ about: "No limits", on: until }]);
    await call(procurement, "POST /api/buyer/assessments/:id/findings/:findingId/acceptance", {
      params: { id: world.assessmentId, findingId: "fnd_waits" },
      body: { revision: 1, agrees: true, word: "" },
    });
    expect(await groups(procurement)).toEqual(["risks-ending 1"]);
    await decide(reviewer, world, {
      outcome: "approve-with-conditions",
      conditions: [{ text: "Set limits", dueOn: until }],
    });
    expect(await groups(reviewer)).toEqual(["conditions 1", "risks-ending 1"]);
  });
});

describe("a risk that somebody was asked to carry", () => {
  const soon = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
  const asked = async (): Promise<World> => {
    const world = await newWorld();
    await submitComplete(world);
    const accepted = { personId: world.buyer.procurement.personId, until: soon };
    await finding(world, { state: "accepted", reason: "A pilot", accepted });
    return world;
  };
  const answers = (world: World, agrees: boolean) =>
    call(world.buyer.procurement, "POST /api/buyer/assessments/:id/findings/:findingId/acceptance", {
      params: { id: world.assessmentId, findingId: "fnd_waits" },
      body: { revision: 1, agrees, word: "Not mine" },
    });
  const becomes = ({ buyer: { owner, procurement } }: World, change: object, revision = 1) =>
    call(owner, "PUT /api/buyer/members", {
      body: {
        facet: "buyer",
        email: procurement.email,
        name: procurement.name,
        role: "procurement",
        status: "active",
        revision,
        ...change,
      },
    });
  const waiting = async ({ buyer: { reviewer, owner } }: World) =>
    [await groups(reviewer), await groups(owner)].map((all) => all.filter((one) => one.startsWith("risks")));

  it("and who declined waits for who asked and the owners, until somebody says something else about it", async () => {
    const world = await asked();
    await answers(world, false);
    expect(await waiting(world)).toEqual([["risks-declined 1"], ["risks-declined 1"]]);
    const { procurement, reviewer } = world.buyer;
    expect(await entriesOf(reviewer, "risks-declined")).toMatchObject([{ who: procurement.name, about: "No limits" }]);
    expect(await groups(procurement)).toEqual([]);
    await finding(world, { state: "planned", dueOn: "2099-01-01" }, 2);
    expect(await waiting(world)).toEqual([[], []]);
  });

  it("and who did not answer in time waits for who asked and the owners, who are told once", async () => {
    const world = await asked();
    await rowsOf("update follow_ups set on_day = '2026-01-01' where org_id = ? returning id", world.buyer.orgId);
    expect(await waiting(world)).toEqual([["risks-unanswered 1"], ["risks-unanswered 1"]]);
    for (const days of [0, 1]) await timeComesTo(Date.now() + days * 86_400_000);
    const told = (await mailsTo(world.buyer.reviewer)).filter((subject) => subject.startsWith("Nobody agreed"));
    expect(told).toHaveLength(1);
    await finding(world, { state: "dismissed", reason: "It is none" }, 1);
    expect(await waiting(world)).toEqual([[], []]);
  });

  it.each([
    { leaves: "left", change: { status: "removed" } },
    { leaves: "only reads from now on", change: { role: "auditor" } },
  ])("and who $leaves waits for who asked and the owners, and who asked is told", async ({ change }) => {
    const [agreed, open] = [await asked(), await asked()];
    await answers(agreed, true);
    for (const world of [agreed, open]) {
      const { reviewer, procurement } = world.buyer;
      await becomes(world, change);
      const [ofReviewer = [], ofOwner = []] = await waiting(world);
      expect([ofReviewer, ofOwner]).toEqual([
        expect.arrayContaining(["risks-left 1"]),
        expect.arrayContaining(["risks-left 1"]),
      ]);
      expect(await entriesOf(reviewer, "risks-left")).toMatchObject([{ who: procurement.name }]);
      expect((await mailsTo(reviewer)).filter((line) => line.includes("who carries 1 risk"))).toHaveLength(1);
      await becomes(world, {}, 2);
      expect((await waiting(world)).flat().filter((one) => one.startsWith("risks-left"))).toEqual([]);
    }
  });

  it("does not keep the day of a condition from coming up where somebody declined to carry it", async () => {
    const world = await newWorld();
    const { reviewer, procurement } = world.buyer;
    await submitComplete(world);
    const accepted = { personId: procurement.personId, until: soon };
    await finding(world, { state: "accepted", reason: "A pilot", dueOn: soon, accepted });
    await answers(world, false);
    const waits = (await groups(reviewer)).filter((one) => !one.startsWith("submissions"));
    expect(waits).toEqual(["risks-declined 1", "conditions 1"]);
  });
});

describe("a group that is long", () => {
  it("comes page by page, each thing once, with the number there are", async () => {
    const world = await newWorld();
    const { procurement, orgId } = world.buyer;
    await rowsOf(
      `with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 7)
        insert into assessments (org_id, id, vendor_name, vendor_legal_name, contact_name, contact_email, product, purpose,
          uses_json, due_on, questionnaire_id, questionnaire_version, policy_version, state, created_by, sent_at)
        select org_id, id || n, vendor_name, 'x', 'x', 'x', product, 'x', '[]', '2026-01-0' || (n / 2 + 1), questionnaire_id,
          questionnaire_version, policy_version, 'sent', created_by, n from numbers, assessments where org_id = ? returning id`,
      orgId,
    );
    const seen: string[] = [];
    let after: string | null = "";
    do {
      const [page] = await inbox(procurement, { group: "overdue", most: "3", ...(after && { after }) });
      expect(page?.total).toBe(7);
      seen.push(...(page?.entries.map(({ id }) => id) ?? []));
      after = page?.next ?? null;
    } while (after !== null);
    expect([seen.length, new Set(seen).size]).toEqual([7, 7]);
  });
});
