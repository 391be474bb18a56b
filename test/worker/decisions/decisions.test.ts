import { describe, expect, it } from "vitest";
import { decisionBasis } from "#domain/decision/decision-basis.ts";
import type { Statement } from "#domain/decision/statement.ts";
import { blankFinding } from "#domain/findings/blank-finding.ts";
import type { FindingBody } from "#domain/findings/finding.schema.ts";
import { flagFindingId, isOpenFinding } from "#domain/findings/findings.ts";
import { call, type Persona } from "#test/support/worker/portal.ts";
import type { Answered } from "#test/support/worker/wire.ts";
import { checkStatement } from "#worker/cli/verify/check-statement.ts";
import { readKeys, readStatement } from "#worker/cli/verify/read-statement.ts";
import { answer, newWorld, rowsOf, submit, submitComplete, type World } from "../requests/world.ts";

const codeOf = (answered: Pick<Answered, "problem">) => answered.problem().code;
const at = ({ assessmentId }: World) => ({ params: { id: assessmentId } });

async function submitted(): Promise<World> {
  const world = await newWorld();
  await submitComplete(world);
  return world;
}
const decisionsOf = async (world: World) =>
  (await call(world.buyer.auditor, "GET /api/buyer/assessments/:id/decisions", at(world))).json();
/** What the decision page sends with every button: what it shows. */
const seen = async (world: World): Promise<string> => {
  const answered = await call(world.buyer.auditor, "GET /api/buyer/assessments/:id/review", at(world));
  return answered.status === 200 ? decisionBasis(answered.json()) : "nothing to see";
};
const decide = async (who: Persona, world: World, changes: object = {}) =>
  call(who, "POST /api/buyer/assessments/:id/decisions", {
    ...at(world),
    body: {
      number: ((await decisionsOf(world)).decisions.length ?? 0) + 1,
      basis: await seen(world),
      outcome: "approve",
      reason: "Good enough for the desk",
      conditions: [],
      ...changes,
    },
  });
const settle = async (who: Persona, world: World, changes: object = {}) =>
  call(who, "POST /api/buyer/assessments/:id/decisions/settlement", {
    ...at(world),
    body: { number: 1, confirmed: true, basis: await seen(world), reason: "Read it all", ...changes },
  });
const conclude = (world: World, level: number) =>
  call(world.buyer.reviewer, "PUT /api/buyer/assessments/:id/reviews/:kind/:subject", {
    params: { id: world.assessmentId, kind: "answer", subject: "policy" },
    body: { revision: 0, reason: "Second thoughts", body: { level } },
  });
const fourEyes = (world: World) => call(world.buyer.owner, "PUT /api/buyer/settings", { body: { fourEyes: true } });
const review = async (world: World) =>
  (await call(world.buyer.reviewer, "GET /api/buyer/assessments/:id/review", at(world))).json();
const decidedOn = async (world: World) =>
  (await call(world.buyer.auditor, "GET /api/buyer/assessments/:id", at(world))).json().decided;

describe("a decision", () => {
  it("is frozen with the scores, the versions and the hash of what was scored, whatever happens later", async () => {
    const world = await submitted();
    const { decisions } = (await decide(world.buyer.reviewer, world)).json();
    const before = decisions[0]?.record;
    expect(before).toMatchObject({
      outcome: "approve",
      decidedBy: world.buyer.reviewer.name,
      policyVersion: 1,
      round: 1,
    });
    expect(before?.summary).toEqual((await review(world)).summary);
    await conclude(world, 0);
    expect((await decisionsOf(world)).decisions[0]?.record).toEqual(before);
    expect(await decidedOn(world)).toBe("approve");
  });

  it("with conditions leaves a dated follow-up for each", async () => {
    const world = await submitted();
    const conditions = [{ text: "Hand in the test report", dueOn: "2027-03-31" }];
    await decide(world.buyer.reviewer, world, { outcome: "approve-with-conditions", conditions });
    const { findings, assessment } = await review(world);
    expect(findings).toMatchObject([
      { title: "Hand in the test report", source: "condition", standing: "planned", dueOn: "2027-03-31" },
    ]);
    expect(assessment.score?.openFindings).toBe(1);
  });

  it("is refused without a reason, with conditions that do not fit, and while the vendor is at work", async () => {
    const world = await submitted();
    expect(codeOf(await decide(world.buyer.reviewer, world, { reason: "" }))).toBe("input-invalid");
    expect(codeOf(await decide(world.buyer.reviewer, world, { outcome: "approve-with-conditions" }))).toBe(
      "input-invalid",
    );
    expect((await decide(world.buyer.procurement, world)).status).toBe(403);
    expect(codeOf(await decide(world.buyer.reviewer, await newWorld()))).toBe("not-found");
  });
});

describe("what a decision rests on", () => {
  it("is what the reviewer saw: a conclusion in between refuses the decision, and nothing is decided", async () => {
    const world = await submitted();
    const basis = await seen(world);
    await conclude(world, 0);
    expect(codeOf(await decide(world.buyer.reviewer, world, { basis }))).toBe("decision-basis-changed");
    expect(await decidedOn(world)).toBeNull();
    expect((await decide(world.buyer.reviewer, world)).status).toBe(201);
  });

  it("is the same for both pairs of eyes: what changed since the proposal cannot be confirmed, only rejected", async () => {
    const world = await submitted();
    await fourEyes(world);
    await decide(world.buyer.reviewer, world);
    const basis = await seen(world);
    await conclude(world, 0);
    expect(codeOf(await settle(world.buyer.owner, world))).toBe("proposal-outdated");
    expect((await settle(world.buyer.owner, world, { confirmed: false, basis })).status).toBe(200);
    expect(await decidedOn(world)).toBeNull();
  });

  it("cannot be confirmed by somebody whose page is older than the proposal", async () => {
    const world = await submitted();
    await fourEyes(world);
    const basis = await seen(world);
    await conclude(world, 0);
    await decide(world.buyer.reviewer, world);
    expect(codeOf(await settle(world.buyer.owner, world, { basis }))).toBe("decision-basis-changed");
    expect((await settle(world.buyer.owner, world)).status).toBe(200);
  });

  it("is decided once when the answer to the first try was lost and the button is pressed again", async () => {
    const world = await submitted();
    await decide(world.buyer.reviewer, world);
    expect(codeOf(await decide(world.buyer.reviewer, world, { number: 1 }))).toBe("decision-not-now");
    expect((await decisionsOf(world)).decisions).toHaveLength(1);
  });
});

describe("a decision on paper", () => {
  const pdf = (world: World) =>
    call(world.buyer.auditor, "GET /api/buyer/assessments/:id/decisions/:number/pdf", {
      params: { id: world.assessmentId, number: "1" },
    });

  it("is a PDF of the record, also when its words have letters the fonts lack", async () => {
    const world = await submitted();
    await decide(world.buyer.reviewer, world, { reason: `Łódź fördert das: 採用. ${"Sehr lang. ".repeat(400)}` });
    const answered = await pdf(world);
    expect(answered.headers.get("content-type")).toBe("application/pdf");
    expect(answered.text.startsWith("%PDF-")).toBe(true);
  });

  it("is not there before a decision is final", async () => {
    expect((await pdf(await submitted())).status).toBe(404);
  });
});

describe("four eyes", () => {
  it("make a decision a proposal until somebody else confirms it", async () => {
    const world = await submitted();
    await fourEyes(world);
    const proposed = (await decide(world.buyer.reviewer, world)).json();
    expect(proposed).toMatchObject({ fourEyes: true, decisions: [{ state: "proposed", record: null }] });
    expect(await decidedOn(world)).toBeNull();
    expect(codeOf(await settle(world.buyer.reviewer, world))).toBe("four-eyes");
    const { decisions } = (await settle(world.buyer.owner, world)).json();
    expect(decisions[0]).toMatchObject({ state: "final", record: { confirmedBy: world.buyer.owner.name } });
    expect(await decidedOn(world)).toBe("approve");
  });

  it("may reject, which leaves nothing decided and room for another proposal", async () => {
    const world = await submitted();
    await fourEyes(world);
    await decide(world.buyer.reviewer, world);
    expect(codeOf(await decide(world.buyer.owner, world))).toBe("decision-not-now");
    await settle(world.buyer.owner, world, { confirmed: false });
    expect(await decidedOn(world)).toBeNull();
    expect((await decide(world.buyer.owner, world)).status).toBe(201);
  });

  it("confirm once when two people press at the same moment, and are set by owners", async () => {
    const world = await submitted();
    expect((await call(world.buyer.reviewer, "PUT /api/buyer/settings", { body: { fourEyes: true } })).status).toBe(
      403,
    );
    const both = await Promise.all([decide(world.buyer.reviewer, world), decide(world.buyer.owner, world)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

describe("a finding", () => {
  const body: FindingBody = {
    title: "No limits for releases",
    severity: "high",
    questionId: "policy",
    state: "open",
    owner: "Ines",
    dueOn: null,
    reason: "",
    accepted: null,
  };
  const save = (who: Persona, world: World, of: { id?: string; revision?: number; changes?: object } = {}) =>
    call(who, "PUT /api/buyer/assessments/:id/findings/:findingId", {
      params: { id: world.assessmentId, findingId: of.id ?? "fnd_limits" },
      body: { revision: of.revision ?? 0, body: { ...body, ...of.changes } },
    });

  it("raised by hand shows in the review and in the count of open ones, until it is resolved with a reason", async () => {
    const world = await submitted();
    const saved = (await save(world.buyer.reviewer, world)).json();
    expect(saved.view.findings).toMatchObject([{ title: body.title, source: "hand", standing: "open" }]);
    expect(saved.view.assessment.score?.openFindings).toBe(1);
    const without = await save(world.buyer.reviewer, world, { revision: 1, changes: { state: "resolved" } });
    expect(codeOf(without)).toBe("input-invalid");
    await save(world.buyer.reviewer, world, {
      revision: 1,
      changes: { state: "resolved", reason: "Shown in round 2" },
    });
    const { assessment } = await review(world);
    expect(assessment.score?.openFindings).toBe(0);
  });

  it("is accepted as a risk by a named person until a day, and is open again after it", async () => {
    const world = await submitted();
    const changes = { state: "accepted", reason: "Only a pilot", accepted: { by: "Priya Nair", until: "2020-01-01" } };
    const { view } = (await save(world.buyer.reviewer, world, { changes })).json();
    expect(view.findings[0]).toMatchObject({ state: "accepted", standing: "open" });
    const nobody = await save(world.buyer.reviewer, world, { revision: 1, changes: { ...changes, accepted: null } });
    expect(codeOf(nobody)).toBe("input-invalid");
  });

  it("keeps every revision, refuses the slower of two, and is nobody's but the reviewers'", async () => {
    const world = await submitted();
    await save(world.buyer.reviewer, world);
    expect(codeOf(await save(world.buyer.owner, world, { changes: { severity: "low" } }))).toBe("stale-revision");
    expect((await save(world.buyer.auditor, world)).status).toBe(403);
    expect((await save(world.buyer.reviewer, world, { id: "rule.never.0" })).status).toBe(404);
  });
});

describe("a signed decision", () => {
  const statement = async (world: World) =>
    call(world.buyer.auditor, "GET /api/buyer/assessments/:id/decisions/:number/statement", {
      params: { id: world.assessmentId, number: "1" },
    });
  async function issued(): Promise<Statement> {
    const world = await submitted();
    await decide(world.buyer.reviewer, world);
    return readStatement((await statement(world)).text, "the statement");
  }
  const keys = async () => readKeys((await call(null, "GET /.well-known/annexa-keys.json")).text);

  it("holds in every part: signature, the issuer's key, the dossier, and the score worked out again", async () => {
    const checks = checkStatement(await issued(), await keys());
    expect(checks.map(({ what, holds }) => [what, holds])).toEqual([
      ["Signature", true],
      ["Key", true],
      ["Dossier", true],
      ["Score", true],
    ]);
  });

  it.each([
    ["the reason", "Signature", (one: Statement) => ({ ...one, record: { ...one.record, reason: "Very good" } })],
    [
      "the outcome",
      "Signature",
      (one: Statement) => ({ ...one, record: { ...one.record, outcome: "decline" as const } }),
    ],
    [
      "an answer in the dossier",
      "Dossier",
      (one: Statement) => ({ ...one, dossier: { ...one.dossier, asOf: "2026-01-01" } }),
    ],
    ["the key", "Key", (one: Statement) => ({ ...one, signature: { ...one.signature, kid: "another" } })],
  ])("is refused when somebody changed %s, and says what does not hold", async (_, what, change) => {
    const checks = checkStatement(change(await issued()), await keys());
    expect(checks.find((one) => one.what === what)?.holds).toBe(false);
  });

  it("is refused when the score in it is not the score of its dossier, even if it were signed", async () => {
    const one = await issued();
    const { summary } = one.record;
    const flattered = { ...one, record: { ...one.record, summary: { ...summary, inherent: 0.123 } } };
    const score = checkStatement(flattered, undefined).find(({ what }) => what === "Score");
    expect(score).toMatchObject({ holds: false, found: expect.stringContaining("summary.inherent") });
  });

  it("is not there before a decision is final, nor for another organisation", async () => {
    const world = await submitted();
    expect((await statement(world)).status).toBe(404);
    await decide(world.buyer.reviewer, world);
    expect((await statement({ ...world, buyer: (await newWorld()).buyer })).status).toBe(404);
  });
});

describe("a flag of the score", () => {
  const follow = (world: World, id: string, changes: object = {}) =>
    call(world.buyer.reviewer, "PUT /api/buyer/assessments/:id/findings/:findingId", {
      params: { id: world.assessmentId, findingId: id },
      body: {
        revision: 0,
        body: {
          ...blankFinding,
          title: "No ISO/IEC 42001 certificate",
          severity: "low",
          ...changes,
        },
      },
    });
  const flagOf = async (world: World): Promise<string> => {
    const [flag] = (await review(world)).summary.flags;
    return flag ? flagFindingId(flag) : "none";
  };

  it("is followed up like any finding: the risk can be accepted by a named person until a day", async () => {
    const world = await submitted();
    const accepted = { by: "Priya Nair", until: "2027-05-01" };
    const saved = await follow(world, await flagOf(world), { state: "accepted", reason: "A pilot of ten", accepted });
    expect(saved.json().view.findings).toMatchObject([{ source: "flag", standing: "accepted", isGone: false }]);
  });

  it("that is not raised cannot be followed up", async () => {
    expect((await follow(await submitted(), "flag.certificate_expired.crt_none")).status).toBe(404);
  });

  it("accepted as a risk is counted open again the day after, also where only summaries are read", async () => {
    const world = await submitted();
    const accepted = { by: "Priya Nair", until: "2027-05-01" };
    await follow(world, await flagOf(world), { state: "accepted", reason: "A pilot of ten", accepted });
    const [due] = (await rowsOf("select next_change_on from summaries where org_id = ?", world.buyer.orgId)) as {
      next_change_on: string;
    }[];
    expect((due?.next_change_on ?? "never") <= "2027-05-02").toBe(true);
  });
});

describe("a decision and what happens in the same moment", () => {
  const sendBack = (world: World) =>
    call(world.buyer.owner, "POST /api/buyer/assessments/:id/changes", {
      ...at(world),
      body: { note: "", dueOn: "2027-03-01", items: [{ questionId: "policy", text: "Attach it" }] },
    });
  const state = async (world: World) =>
    (await call(world.buyer.auditor, "GET /api/buyer/assessments/:id", at(world))).json();

  it("is never final on an assessment that goes back to the vendor", async () => {
    const world = await submitted();
    const [decided, returned] = await Promise.all([decide(world.buyer.reviewer, world), sendBack(world)]);
    const { state: now, decided: outcome } = await state(world);
    if (now === "answering") expect(outcome).toBeNull();
    expect([decided.status, returned.status]).toContain(now === "answering" ? 200 : 201);
  });

  it("is to be made anew once the vendor has handed in again; what was decided stays on record", async () => {
    const world = await submitted();
    await decide(world.buyer.reviewer, world);
    await sendBack(world);
    expect(await decidedOn(world)).toBeNull();
    await answer(world.vendor.owner, world, { question: "policy", revision: 1, answer: { value: "no" } });
    await submit(world.vendor.owner, world);
    expect(await decidedOn(world)).toBeNull();
    expect((await decisionsOf(world)).decisions[0]?.record?.outcome).toBe("approve");
  });

  it("keeps the vendor from taking back what was decided on, or is proposed to be", async () => {
    for (const prepare of [async () => undefined, fourEyes]) {
      const world = await submitted();
      await prepare(world);
      await decide(world.buyer.reviewer, world);
      const withdrawn = await call(world.vendor.owner, "POST /api/vendor/requests/:id/withdrawal", {
        params: { id: world.requestId },
      });
      expect(codeOf(withdrawn)).toBe("review-begun");
    }
  });

  it("may be taken back by whoever proposed it, but not confirmed", async () => {
    const world = await submitted();
    await fourEyes(world);
    await decide(world.buyer.reviewer, world);
    expect(codeOf(await settle(world.buyer.reviewer, world))).toBe("four-eyes");
    expect((await settle(world.buyer.reviewer, world, { confirmed: false })).status).toBe(200);
    expect((await decisionsOf(world)).decisions[0]?.state).toBe("rejected");
  });

  it("keeps every word of a long condition, and gives it to the vendor to do", async () => {
    const world = await submitted();
    const text = `${"Extend the scope to decision support. ".repeat(10)}😀`;
    await decide(world.buyer.reviewer, world, {
      outcome: "approve-with-conditions",
      conditions: [{ text, dueOn: "2027-03-31" }],
    });
    const [finding] = (await review(world)).findings;
    expect(finding?.reason).toContain(text.trim());
    expect(finding?.title.endsWith("…")).toBe(true);
    expect(finding?.owner).toBe((await state(world)).vendorName);
  });
});

describe("the count of open findings", () => {
  const raise = (world: World, id: string) =>
    call(world.buyer.reviewer, "PUT /api/buyer/assessments/:id/findings/:findingId", {
      params: { id: world.assessmentId, findingId: id },
      body: {
        revision: 0,
        body: {
          ...blankFinding,
          title: "No limits for releases",
          severity: "critical",
        },
      },
    });
  const counts = async (world: World) => {
    const [stored] = (await rowsOf("select open_findings from summaries where org_id = ?", world.buyer.orgId)) as {
      open_findings: number;
    }[];
    return [stored?.open_findings, (await review(world)).findings.filter(isOpenFinding).length];
  };

  it("is the review's own, however many are raised at once, and while somebody concludes", async () => {
    const world = await submitted();
    const saved = await Promise.all([
      raise(world, "fnd_one1"),
      raise(world, "fnd_two2"),
      raise(world, "fnd_three"),
      conclude(world, 0.5),
    ]);
    expect(saved.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await counts(world)).toEqual([3, 3]);
  });

  it("never takes away the mark that the score is due", async () => {
    const world = await submitted();
    await rowsOf(
      "update summaries set next_change_on = '2020-01-01' where org_id = ? returning org_id",
      world.buyer.orgId,
    );
    await raise(world, "fnd_mark");
    const [row] = await rowsOf("select next_change_on as due from summaries where org_id = ?", world.buyer.orgId);
    expect(row).toEqual({ due: "2020-01-01" });
  });
});
