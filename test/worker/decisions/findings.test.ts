import { describe, expect, it } from "vitest";
import { blankFinding } from "#domain/findings/blank-finding.ts";
import type { SaidFinding } from "#domain/findings/finding.schema.ts";
import { flagFindingId, isOpenFinding } from "#domain/findings/findings.ts";
import { call, type Persona } from "#test/support/worker/portal.ts";
import { rowsOf, type World } from "../requests/world.ts";
import { codeOf, conclude, review, submitted } from "./steps.ts";

describe("a finding", () => {
  const body: SaidFinding = {
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

  it("keeps every revision, refuses the slower of two, and is nobody's but the reviewers'", async () => {
    const world = await submitted();
    await save(world.buyer.reviewer, world);
    expect(codeOf(await save(world.buyer.owner, world, { changes: { severity: "low" } }))).toBe("stale-revision");
    expect((await save(world.buyer.auditor, world)).status).toBe(403);
    expect((await save(world.buyer.reviewer, world, { id: "rule.never.0" })).status).toBe(404);
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
  const byMyself = ({ buyer }: World) => ({
    reason: "A pilot of ten",
    accepted: { personId: buyer.reviewer.personId, until: "2031-05-01" },
  });
  const flagOf = async (world: World): Promise<string> => {
    const [flag] = (await review(world)).summary.flags;
    return flag ? flagFindingId(flag) : "none";
  };

  it("is followed up like any finding: the risk can be accepted by oneself until a day", async () => {
    const world = await submitted();
    const saved = await follow(world, await flagOf(world), { state: "accepted", ...byMyself(world) });
    expect(saved.json().view.findings).toMatchObject([{ source: "flag", standing: "accepted", isGone: false }]);
  });

  it("that is not raised cannot be followed up", async () => {
    expect((await follow(await submitted(), "flag.certificate_expired.crt_none")).status).toBe(404);
  });

  it("accepted as a risk is counted open again the day after, also where only summaries are read", async () => {
    const world = await submitted();
    await follow(world, await flagOf(world), { state: "accepted", ...byMyself(world) });
    const [due] = (await rowsOf("select next_change_on from summaries where org_id = ?", world.buyer.orgId)) as {
      next_change_on: string;
    }[];
    expect((due?.next_change_on ?? "never") <= "2031-05-02").toBe(true);
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
