import { expect, it } from "vitest";
import { blankFinding } from "#domain/findings/blank-finding.ts";
import { call } from "#test/support/worker/portal.ts";
import { readPdf } from "#test/support/worker/read-pdf.ts";
import { readStatement } from "#worker/cli/verify/read-statement.ts";
import type { World } from "../requests/world.ts";
import { at, conclude, decide, fourEyes, settle, submitted } from "./steps.ts";

const finding = (world: World, findingId: string, body: object) =>
  call(world.buyer.reviewer, "PUT /api/buyer/assessments/:id/findings/:findingId", {
    params: { id: world.assessmentId, findingId },
    body: { revision: 0, body: { ...blankFinding, reason: "Only a pilot", ...body } },
  });

/** Two people decide, one risk is carried, one is asked to be, one finding is settled, and one answer was looked at. */
async function decided(): Promise<World> {
  const world = await submitted();
  const { reviewer, procurement, owner } = world.buyer;
  await fourEyes(world);
  await conclude(world, 1);
  const until = "2031-05-01";
  await finding(world, "fnd_carried", {
    title: "No limits for releases",
    state: "accepted",
    accepted: { personId: procurement.personId, until },
  });
  await call(procurement, "POST /api/buyer/assessments/:id/findings/:findingId/acceptance", {
    params: { id: world.assessmentId, findingId: "fnd_carried" },
    body: { revision: 1, agrees: true, word: "For the pilot" },
  });
  await finding(world, "fnd_asked", {
    title: "No log is kept",
    state: "accepted",
    accepted: { personId: owner.personId, until },
  });
  await finding(world, "fnd_settled", { title: "Nobody is named", state: "resolved" });
  await decide(reviewer, world, { reason: "Good enough for the desk" });
  await settle(owner, world, { reason: "Read it all" });
  return world;
}

it("the signed record holds accepted risks with who carries them, settled findings, both people's words and what nobody looked at", async () => {
  const world = await decided();
  const params = { id: world.assessmentId, number: "1" };
  const answered = await call(world.buyer.auditor, "GET /api/buyer/assessments/:id/decisions/:number/statement", {
    params,
  });
  const { record } = readStatement(answered.text, "the statement");
  const { procurement, owner, reviewer } = world.buyer;
  expect(record).toMatchObject({
    decidedBy: reviewer.name,
    reason: "Good enough for the desk",
    confirmedBy: owner.name,
    confirmedWords: "Read it all",
    openFindings: [{ title: "No log is kept", state: "open", accepted: { by: owner.name, stand: "waits" } }],
    acceptedFindings: [
      {
        title: "No limits for releases",
        accepted: { by: procurement.name, until: "2031-05-01", stand: "agreed", answer: { word: "For the pilot" } },
      },
    ],
    closedFindings: [{ title: "Nobody is named", state: "resolved", reason: "Only a pilot" }],
  });
  expect(record.proposedAt).toBeLessThanOrEqual(record.decidedAt);
  const { answers } = record.lookedOver ?? {};
  expect((answers?.of ?? 0) - (answers?.not.length ?? 0)).toBe(1);
  expect(Object.keys(record.acceptedFindings?.[0]?.accepted ?? {}).sort()).toEqual(["answer", "by", "stand", "until"]);
});

it("the decision and the report on paper tell the same, tagged so that it can be read out", async () => {
  const world = await decided();
  const params = { id: world.assessmentId, number: "1" };
  const auditor = world.buyer.auditor;
  const papers = [
    await call(auditor, "GET /api/buyer/assessments/:id/decisions/:number/pdf", { params }),
    await call(auditor, "GET /api/buyer/assessments/:id/report", at(world)),
  ];
  for (const paper of papers) {
    const { pages, isMarked } = await readPdf(paper.file);
    const read = pages.flatMap(({ pieces }) => pieces.map(({ words }) => words)).join(" ");
    expect([isMarked, pages.flatMap(({ untagged }) => untagged)]).toEqual([true, []]);
    for (const part of [
      "1 finding is open, 1 risk is accepted, 1 is settled.",
      "“For the pilot”",
      "“Read it all”",
      "Good enough for the desk",
      "Proposed by",
      "The one there is was looked at",
    ])
      expect(read).toContain(part);
  }
});
