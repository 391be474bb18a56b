import { describe, expect, it } from "vitest";
import type { InboxView } from "#contract/inbox.ts";
import { mailsTo } from "#test/support/worker/mails-to.ts";
import { call, type Persona } from "#test/support/worker/portal.ts";
import { linesFor } from "#test/worker/notices/steps.ts";
import { newWorld, rowsOf, submitComplete, type World } from "#test/worker/requests/world.ts";
import { anotherReviewer, assign, at, handBack, logged, reviewersOf, take } from "./steps.ts";

const codeOf = (answered: { json(): unknown; problem(): { code: string }; status: number }): string =>
  answered.status < 300 ? "taken" : answered.problem().code;

describe("who reviews an assessment", () => {
  it("is said by who sends, read by everybody, told to whom it names and written down", async () => {
    const world = await newWorld();
    const { procurement, reviewer, auditor, owner } = world.buyer;
    const robin = await anotherReviewer(world.buyer);
    await assign(procurement, world, { people: [reviewer, robin], lookBy: "2031-03-31" });
    for (const who of [procurement, reviewer, auditor, owner])
      expect((await reviewersOf(who, world)).sort()).toEqual([reviewer.name, robin.name].sort());
    for (const one of [reviewer, robin])
      expect(await mailsTo(one)).toEqual([
        `${procurement.name} asks you to review Lumen Suite of Lumen by 31 March 2031`,
      ]);
    expect(await logged(world.buyer.orgId)).toEqual(["reviewer.assigned", "reviewer.assigned"]);
    await assign(procurement, world, { seen: [reviewer, robin], people: [robin], lookBy: "2031-04-30" });
    expect(await reviewersOf(auditor, world)).toEqual([robin.name]);
    expect(await mailsTo(robin)).toContain(
      `${procurement.name} asks you to look at Lumen Suite of Lumen by 30 April 2031 now`,
    );
    expect(await mailsTo(reviewer)).toContain(`${procurement.name} no longer asks you to review Lumen Suite of Lumen`);
    expect((await logged(world.buyer.orgId)).slice(2)).toEqual(["reviewer.released", "reviewer.day-set"]);
  });

  it("is nobody who left, only reads, or belongs to somebody else", async () => {
    const [world, other] = [await newWorld(), await newWorld()];
    const { owner, procurement, auditor } = world.buyer;
    for (const one of [procurement, auditor, other.buyer.reviewer]) {
      const { code, fields } = (await assign(owner, world, { people: [one] })).problem();
      // Said beside the people it is about.
      expect([code, fields?.map(({ pointer }) => pointer)]).toEqual(["input-invalid", ["/reviewers"]]);
    }
    expect(codeOf(await assign(owner, other, { people: [owner] }))).toBe("not-found");
    expect(await reviewersOf(owner, world)).toEqual([]);
  });

  it("is not said anew by somebody who has not seen who it is by now, and not twice by the same click", async () => {
    const world = await newWorld();
    const { owner, procurement, reviewer } = world.buyer;
    await assign(procurement, world, { people: [reviewer] });
    expect(codeOf(await assign(owner, world, { people: [owner] }))).toBe("stale-revision");
    expect(codeOf(await assign(procurement, world, { people: [reviewer] }))).toBe("taken");
    expect(await logged(world.buyer.orgId)).toEqual(["reviewer.assigned"]);
    expect(await mailsTo(reviewer)).toHaveLength(1);
  });

  it("has no day that is over", async () => {
    const world = await newWorld();
    const { owner, reviewer } = world.buyer;
    expect(codeOf(await assign(owner, world, { people: [reviewer], lookBy: "2020-01-01" }))).toBe("input-invalid");
  });

  it("cannot be said of what was cancelled, and can still be handed back then", async () => {
    const world = await newWorld();
    const { owner, reviewer } = world.buyer;
    await assign(owner, world, { people: [reviewer] });
    await call(owner, "POST /api/buyer/assessments/:id/cancellation", { ...at(world), body: { reason: "Stopped" } });
    expect(codeOf(await assign(owner, world, { seen: [reviewer], people: [owner] }))).toBe("request-ended");
    expect(codeOf(await take(owner, world))).toBe("request-ended");
    expect(codeOf(await handBack(reviewer, world))).toBe("taken");
  });

  it("hears at once when the answers come, while other reviewers read it in the mail of the day", async () => {
    const world = await newWorld();
    const robin = await anotherReviewer(world.buyer);
    await assign(world.buyer.owner, world, { people: [robin] });
    await submitComplete(world);
    expect(await mailsTo(robin)).toContain("Lumen handed in its answers about Lumen Suite of Lumen");
    expect(await mailsTo(world.buyer.reviewer)).toEqual([]);
    expect(await linesFor(world.buyer.reviewer)).toHaveLength(1);
  });
});

describe("a reviewer", () => {
  it("takes a review on and hands it back, and nobody is bothered who did not ask for it", async () => {
    const world = await newWorld();
    const { owner, reviewer } = world.buyer;
    await take(reviewer, world);
    await take(reviewer, world);
    expect(await reviewersOf(owner, world)).toEqual([reviewer.name]);
    await handBack(reviewer, world);
    await handBack(reviewer, world);
    expect(await reviewersOf(owner, world)).toEqual([]);
    expect(await logged(world.buyer.orgId)).toEqual(["reviewer.took-on", "reviewer.handed-back"]);
    expect([await mailsTo(owner), await mailsTo(reviewer)]).toEqual([[], []]);
  });

  it("hands back with a word, which who asked for it reads", async () => {
    const world = await newWorld();
    const { procurement, reviewer, owner } = world.buyer;
    await assign(procurement, world, { people: [reviewer] });
    await handBack(reviewer, world, "I worked there");
    expect(await mailsTo(procurement)).toEqual([
      `${reviewer.name} hands the review of Lumen Suite of Lumen back to you`,
    ]);
    expect(await mailsTo(owner)).toEqual([]);
    const [mail] = await rowsOf<{ body: string }>("select body from mails where subject_id = ?", procurement.personId);
    expect(mail?.body).toContain("I worked there");
  });

  it("takes one over by the day that was set for whom it was, who hears of it", async () => {
    const world = await newWorld();
    const { owner, reviewer } = world.buyer;
    const robin = await anotherReviewer(world.buyer);
    await assign(owner, world, { people: [reviewer], lookBy: "2031-03-31" });
    await take(robin, world, reviewer);
    const view = (await call(owner, "GET /api/buyer/assessments/:id", at(world))).json();
    expect(view.reviewers).toEqual([{ personId: robin.personId, name: robin.name, lookBy: "2031-03-31" }]);
    expect(await mailsTo(reviewer)).toContain(`${robin.name} took the review of Lumen Suite of Lumen over from you`);
    expect(codeOf(await take(robin, world, reviewer))).toBe("taken");
    expect(codeOf(await take(owner, world, reviewer))).toBe("stale-revision");
  });
});

describe("what waits to be reviewed", () => {
  const waiting = async (who: Persona) =>
    (await call(who, "GET /api/buyer/inbox", { query: {} }))
      .json()
      .groups.flatMap(({ group, total, entries }) =>
        group === "submissions" || group === "reviews" ? [{ total, about: entries.map(({ about }) => about) }] : [],
      );
  const isWaiting = async (who: Persona) => (await waiting(who)).length > 0;

  it("waits for whom it was given to alone, and for everybody who reviews while it is nobody's", async () => {
    const world = await newWorld();
    const { owner, reviewer } = world.buyer;
    const robin = await anotherReviewer(world.buyer);
    await submitComplete(world);
    const all = async () => [await isWaiting(owner), await isWaiting(reviewer), await isWaiting(robin)];
    expect(await all()).toEqual([true, true, true]);
    await assign(owner, world, { people: [robin], lookBy: "2031-03-31" });
    expect(await all()).toEqual([false, false, true]);
    expect(await waiting(robin)).toEqual([{ total: 1, about: ["To be looked at by 31 March 2031"] }]);
    await handBack(robin, world);
    expect(await all()).toEqual([true, true, true]);
  });

  const pageOf = async (who: Persona, group: string, after: string) => {
    const query = { group, most: "2", ...(after !== "" && { after }) };
    return (await call(who, "GET /api/buyer/inbox", { query })).json().groups;
  };

  it("is apart from what waits for everybody, each in the order in which answers came, page by page", async () => {
    const worlds: World[] = [await newWorld()];
    const [first] = worlds as [World];
    const { orgId, owner, reviewer } = first.buyer;
    await submitComplete(first);
    for (const n of [1, 2, 3, 4])
      await rowsOf(
        `insert into assessments (org_id, id, vendor_name, vendor_legal_name, contact_name, contact_email, product, purpose,
          uses_json, due_on, questionnaire_id, questionnaire_version, policy_version, state, created_by, sent_at, submitted_at)
        select org_id, id || '_${n}', vendor_name, vendor_legal_name, contact_name, contact_email, 'P' || '${n}', purpose, uses_json,
          due_on, questionnaire_id, questionnaire_version, policy_version, 'submitted', created_by, sent_at, ${n}
        from assessments where org_id = ? and id = ? returning id`,
        orgId,
        first.assessmentId,
      );
    for (const n of [1, 2, 4])
      await assign(owner, { assessmentId: `${first.assessmentId}_${n}` }, { people: [reviewer] });
    const whole = async (group: string): Promise<string[]> => {
      const names: string[] = [];
      let after: string | null = "";
      while (after !== null) {
        const [page]: InboxView["groups"] = await pageOf(reviewer, group, after);
        names.push(...(page?.entries ?? []).map(({ product }) => product));
        expect(page?.total).toBe(group === "reviews" ? 3 : 2);
        after = page?.next ?? null;
      }
      return names;
    };
    expect(await whole("reviews")).toEqual(["P1", "P2", "P4"]);
    expect(await whole("submissions")).toEqual(["P3", "Lumen Suite"]);
  });
});
