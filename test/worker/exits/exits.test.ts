import { describe, expect, it } from "vitest";
import { mailsTo } from "#test/support/worker/mails-to.ts";
import { call, newBuyer, newVendor } from "#test/support/worker/portal.ts";
import { answer, newWorld, rowsOf, submitComplete } from "#test/worker/requests/world.ts";
import {
  actionsOf,
  answering,
  archive,
  assessment,
  cancel,
  close,
  correct,
  decline,
  extend,
  ofAssessment,
  ofRequest,
  reopen,
  replace,
  request,
  returned,
  submitted,
  takeBack,
} from "./steps.ts";

describe("a request that is cancelled", () => {
  it("says so to both sides, with the buyer's words, and keeps every answer for the vendor to read", async () => {
    const world = await answering();
    expect((await cancel(world)).status).toBe(200);
    const ended = { how: "cancelled", reason: "The project is stopped", at: expect.any(Number) };
    expect((await assessment(world)).ended).toEqual(ended);
    const seen = await request(world);
    expect(seen.ended).toEqual(ended);
    expect(seen.answers.how?.answer.value).toBe("In the cloud");
    const list = (await call(world.vendor.owner, "GET /api/vendor/requests", {})).json();
    expect(list.map((entry) => entry.ended)).toEqual([ended]);
  });

  it("stands in the log of both sides, and nothing that was typed in a leaf", async () => {
    const world = await answering();
    await cancel(world, "KESTREL is stopped");
    for (const { orgId } of [world.buyer, world.vendor]) {
      expect(await actionsOf(orgId)).toContain("assessment.cancelled");
      const leaves = await rowsOf<{ body_json: string }>("select body_json from audit_leaves where org_id = ?", orgId);
      expect(JSON.stringify(leaves)).not.toContain("KESTREL");
    }
  });

  it("can be by a buyer whose vendor has more people than anybody counts, and reaches who answered last of them", async () => {
    const world = await newWorld();
    const { orgId, contributor } = world.vendor;
    await rowsOf(
      `with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 600)
        insert into people (id, email, name, created_at)
        select 'psn_many' || n || ?1, 'many' || n || '@' || lower(?1) || '.example', 'Many', 1 from numbers returning id`,
      orgId,
    );
    await rowsOf(
      `insert into members (org_id, person_id, facet, role, status, added_at)
        select ?1, id, 'vendor', 'contributor', 'active', 0 from people where id like 'psn_many%' || ?1 returning org_id`,
      orgId,
    );
    await answer(contributor, world, { question: "how", answer: { value: "In the cloud" } });
    expect((await cancel(world)).status).toBe(200);
    expect(await rowsOf("select id from mails where kind = 'exit' and recipient = ?", contributor.email)).toHaveLength(
      1,
    );
  });

  it("needs a reason", async () => {
    expect((await cancel(await answering(), " ")).status).toBe(422);
  });

  it("is ended once, by one of two people at the same moment, and never both cancelled and declined", async () => {
    for (let round = 0; round < 3; round++) {
      const world = await answering();
      const answers = await Promise.all([cancel(world), decline(world)]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    }
  });

  it("cannot be once it is decided: the refusal says why", async () => {
    const world = await submitted();
    await rowsOf(
      "update assessments set decided = 'approve', decided_at = 1 where id = ? returning id",
      world.assessmentId,
    );
    const refusal = (await cancel(world)).problem();
    expect(refusal).toMatchObject({ status: 409, code: "exit-not-now", detail: expect.stringMatching(/decided/) });
  });
});

describe("a request that is declined", () => {
  it("ends with the vendor's words, which the sender gets by mail", async () => {
    const world = await answering();
    expect((await decline(world)).status).toBe(200);
    expect((await assessment(world)).ended).toMatchObject({ how: "declined", reason: "We do not sell it any more" });
    expect(await actionsOf(world.buyer.orgId)).toContain("request.declined");
    expect(await mailsTo(world.buyer.procurement)).toEqual([expect.stringContaining("declines to answer")]);
  });

  it("is the vendor's owner's to decline, before anything is submitted", async () => {
    const world = await answering();
    const body = { reason: "Not for us" };
    const byColleague = await call(world.vendor.contributor, "POST /api/vendor/requests/:id/refusal", {
      ...ofRequest(world),
      body,
    });
    expect(byColleague.status).toBe(403);
    expect((await decline(await submitted())).problem().code).toBe("exit-not-now");
  });
});

describe("a request that is opened again", () => {
  it("goes on where it was, with another day", async () => {
    for (const end of [cancel, decline]) {
      const world = await answering();
      await end(world);
      expect((await reopen(world)).status).toBe(200);
      expect(await assessment(world)).toMatchObject({ ended: null, state: "answering", dueOn: "2031-03-31" });
      const saved = await answer(world.vendor.owner, world, { question: "policy", answer: { explanation: "Soon" } });
      expect(saved.status).toBe(200);
      await submitComplete(world).catch(() => undefined);
    }
  });

  it("needs a day that is not over while it is the vendor's turn", async () => {
    const world = await answering();
    await cancel(world);
    for (const dueOn of [null, "2020-01-01"])
      expect((await reopen(world, dueOn)).problem()).toMatchObject({ fields: [{ pointer: "/dueOn" }] });
    expect((await assessment(world)).ended).not.toBeNull();
  });

  it("cannot be after thirty days", async () => {
    const world = await answering();
    await cancel(world);
    const monthAgo = `update assessments set ended_at = ended_at - ${31 * 86_400_000} where id = ? returning id`;
    await rowsOf(monthAgo, world.assessmentId);
    expect((await reopen(world)).problem().detail).toMatch(/Send it anew/);
  });
});

describe("more time", () => {
  it("moves the day and lets every link live as long", async () => {
    const world = await newWorld();
    const link = await call(world.buyer.owner, "POST /api/buyer/assessments/:id/invitations", {
      ...ofAssessment(world),
      body: { mail: false },
    });
    expect((await extend(world, "2031-06-30")).status).toBe(200);
    const { dueOn, links } = await assessment(world);
    expect(dueOn).toBe("2031-06-30");
    expect(links.goodUntil).toBe(Date.parse("2031-07-14"));
    expect(link.json().expiresAt).toBeLessThan(links.goodUntil ?? 0);
    expect(await actionsOf(world.vendor.orgId)).toContain("assessment.extended");
  });

  it("is more: an earlier day is refused, and so is one that is over", async () => {
    const world = await newWorld();
    for (const dueOn of ["2026-01-01", "2027-01-30"])
      expect((await extend(world, dueOn)).problem()).toMatchObject({ status: 422, fields: [{ pointer: "/dueOn" }] });
    expect((await assessment(world)).dueOn).toBe("2027-01-31");
  });

  it("also moves the day of changes that are out", async () => {
    const world = await returned();
    await extend(world, "2031-08-31");
    expect((await request(world)).changes?.dueOn).toBe("2031-08-31");
  });
});

describe("another contact after somebody began", () => {
  it("is mailed, while answers and people of the vendor stay, and links of the one before end", async () => {
    const world = await answering();
    await call(world.buyer.owner, "POST /api/buyer/assessments/:id/invitations", {
      ...ofAssessment(world),
      body: { mail: false },
    });
    expect((await replace(world, "nell@lumen.example")).status).toBe(200);
    expect(await assessment(world)).toMatchObject({ contactEmail: "nell@lumen.example", state: "answering" });
    const links = await rowsOf<{ email: string }>(
      "select email from invitations where assessment_id = ?",
      world.assessmentId,
    );
    expect(links.map(({ email }) => email)).not.toContain("mara@lumen.example");
    expect((await request(world)).answers.how?.answer.value).toBe("In the cloud");
    expect(await actionsOf(world.vendor.orgId)).toContain("contact.named");
  });
});

describe("what is corrected before anything is submitted", () => {
  it("is shown to the vendor part by part, without how the buyer rates the risk", async () => {
    const world = await answering();
    const { vendorLegalName, purpose, uses } = await assessment(world);
    const factors = { data: 3, consequence: 3, autonomy: 3, regulation: 3, reach: 3 };
    const put = uses.map((use) => ({ ...use, factors }));
    expect((await correct(world, { vendorLegalName, purpose, product: "Lumen Two", uses: put })).status).toBe(200);
    const seen = await request(world);
    expect(seen.product).toBe("Lumen Two");
    expect(seen.corrections).toEqual([
      { at: expect.any(Number), lines: ["The product is now “Lumen Two”; it was “Lumen Suite”."] },
    ]);
    expect((await assessment(world)).uses).toEqual(put);
  });

  it("cannot leave out a use that the vendor has chosen a system for, nor anything once it was submitted", async () => {
    const world = await submitted();
    const { vendorLegalName, purpose, product, uses } = await assessment(world);
    const asked = { vendorLegalName, purpose, product: `${product} 2`, uses: [...uses] };
    expect((await correct(world, asked)).problem().code).toBe("exit-not-now");
  });
});

describe("a return", () => {
  it("that is taken back lets what was submitted count again as it was, answers changed since set back", async () => {
    const world = await submitted();
    const before = await request(world);
    const policy = before.answers.policy;
    await call(world.buyer.reviewer, "POST /api/buyer/assessments/:id/changes", {
      ...ofAssessment(world),
      body: { note: "", dueOn: "2031-03-01", items: [{ questionId: "policy", text: "Attach it" }] },
    });
    const revision = policy?.revision ?? 0;
    await answer(world.vendor.owner, world, { question: "policy", revision, answer: { value: "no" } });
    expect((await takeBack(world)).status).toBe(200);
    const after = await request(world);
    expect(after).toMatchObject({ state: "submitted", changes: null });
    expect(after.receipt).toEqual(before.receipt);
    expect(after.answers.policy?.answer).toEqual(policy?.answer ?? {});
    expect(await assessment(world)).toMatchObject({ state: "submitted", returnedAt: null, ended: null });
    const again = await call(world.buyer.reviewer, "POST /api/buyer/assessments/:id/changes", {
      ...ofAssessment(world),
      body: { note: "", dueOn: "2031-03-01", items: [{ questionId: "policy", text: "Attach it" }] },
    });
    expect(again.status).toBe(200);
  });

  it("is not taken back once the vendor handed in anew", async () => {
    expect((await takeBack(await submitted())).problem().code).toBe("exit-not-now");
  });

  it("that is closed leaves the last submission to be read and decided, and ends the vendor's part", async () => {
    const world = await returned();
    expect((await close(world)).status).toBe(200);
    expect((await request(world)).ended).toMatchObject({ how: "closed" });
    const { reviewer } = world.buyer;
    const review = await call(reviewer, "GET /api/buyer/assessments/:id/review", ofAssessment(world));
    expect(review.status).toBe(200);
    const conclusion = await call(reviewer, "PUT /api/buyer/assessments/:id/reviews/:kind/:subject", {
      params: { id: world.assessmentId, kind: "answer", subject: "policy" },
      body: { revision: 0, reason: "Read it", body: { level: 0.5 } },
    });
    expect(conclusion.status).toBe(200);
    expect((await archive(world, true)).status).toBe(200);
  });
});

describe("what is put away", () => {
  it("is out of the portfolio until it is brought back", async () => {
    const world = await answering();
    const lines = async () => (await call(world.buyer.owner, "GET /api/buyer/portfolio", {})).json().total;
    expect(await lines()).toBe(1);
    expect((await archive(world, true)).problem().code).toBe("exit-not-now");
    await cancel(world);
    expect((await archive(world, true)).status).toBe(200);
    expect([await lines(), (await assessment(world)).archivedAt]).toEqual([0, expect.any(Number)]);
    expect((await archive(world, false)).status).toBe(200);
    expect((await reopen(world)).status).toBe(200);
    expect(await lines()).toBe(1);
  });
});

describe("the exits of another organisation", () => {
  it("are answered like those of what does not exist", async () => {
    const [world, buyer, vendor] = [await answering(), await newBuyer(), await newVendor()];
    expect((await cancel({ ...world, buyer })).status).toBe(404);
    expect((await decline({ ...world, vendor })).status).toBe(404);
    expect((await assessment(world)).ended).toBeNull();
  });
});
