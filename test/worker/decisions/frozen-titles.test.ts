import { expect, it } from "vitest";
import type { ReviewView } from "#contract/review.ts";
import { decisionBasis } from "#domain/decision/decision-basis.ts";
import { blankFinding } from "#domain/findings/blank-finding.ts";
import { flagFindingId } from "#domain/findings/findings.ts";
import { flagWords, inDossier } from "#domain/words/flags.ts";
import { call } from "#test/support/worker/portal.ts";
import { newWorld, submitComplete, type World } from "../requests/world.ts";

const review = async ({ buyer, assessmentId }: World): Promise<ReviewView> =>
  (await call(buyer.reviewer, "GET /api/buyer/assessments/:id/review", { params: { id: assessmentId } })).json();

it("a decision freezes the follow-up of a flag by what the flag says that day, however somebody called it", async () => {
  const world = await newWorld();
  await submitComplete(world);
  const { summary, dossier } = await review(world);
  const [flag] = summary.flags;
  if (flag === undefined) throw new Error("the score flags nothing");
  await call(world.buyer.reviewer, "PUT /api/buyer/assessments/:id/findings/:findingId", {
    params: { id: world.assessmentId, findingId: flagFindingId(flag) },
    body: { revision: 0, body: { ...blankFinding, title: "Nothing at all", severity: "low" } },
  });
  const decided = await call(world.buyer.reviewer, "POST /api/buyer/assessments/:id/decisions", {
    params: { id: world.assessmentId },
    body: {
      number: 1,
      basis: decisionBasis(await review(world)),
      outcome: "approve",
      reason: "Good enough for the desk",
      conditions: [],
    },
  });
  const [decision] = decided.json().decisions;
  const said = flagWords(flag, inDossier(dossier)).title;
  expect(decision?.record?.openFindings.map(({ title }) => title)).toContain(said);
  expect(said).not.toBe("Nothing at all");
});
