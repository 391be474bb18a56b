import { expect, it } from "vitest";
import { mailsTo } from "#test/support/worker/mails-to.ts";
import { call, newBuyer, type Persona } from "#test/support/worker/portal.ts";
import { sendBy } from "#test/support/worker/requests.ts";
import { newWorld } from "#test/worker/requests/world.ts";
import { anotherReviewer, assign, logged, reviewersOf } from "./steps.ts";

const assignMany = (who: Persona, ids: readonly string[], people: readonly Persona[], inPlace = false) =>
  call(who, "POST /api/buyer/reviewers", {
    body: { assessmentIds: [...ids], personIds: people.map(({ personId }) => personId), lookBy: null, inPlace },
  });

it("asks somebody to review several, tells them once, and says of the others why not", async () => {
  const buyer = await newBuyer();
  const { owner, procurement, reviewer, orgId } = buyer;
  const ids = [(await sendBy(buyer)).id, (await sendBy(buyer)).id, (await sendBy(buyer)).id];
  const [first = "", second = "", third = ""] = ids;
  const elsewhere = await newWorld();
  await assign(owner, { assessmentId: first }, { people: [reviewer] });
  await call(owner, "POST /api/buyer/assessments/:id/cancellation", {
    params: { id: third },
    body: { reason: "Stopped" },
  });
  const { assigned, leftOut } = (
    await assignMany(procurement, [...ids, elsewhere.assessmentId, second], [reviewer])
  ).json();
  expect(assigned).toBe(1);
  expect(leftOut.map(({ id, why }) => [id, why])).toEqual([
    [first, "as-it-was"],
    [third, "over"],
    [elsewhere.assessmentId, "unknown"],
  ]);
  expect(leftOut[2]).toMatchObject({ vendorName: "", product: "" });
  expect(await reviewersOf(owner, { assessmentId: second })).toEqual([reviewer.name]);
  expect(await mailsTo(reviewer)).toHaveLength(2);
  expect(await logged(orgId)).toEqual(["reviewer.assigned", "reviewer.assigned", "reviewers.assigned"]);
});

it("leaves who reviewed them there, or puts somebody in their place, who hears that once", async () => {
  const buyer = await newBuyer();
  const { owner, reviewer } = buyer;
  const robin = await anotherReviewer(buyer);
  const ids = [(await sendBy(buyer)).id, (await sendBy(buyer)).id];
  await assignMany(owner, ids, [reviewer]);
  expect(await mailsTo(reviewer)).toEqual([`${owner.name} asks you to review 2 assessments`]);
  await assignMany(owner, ids, [robin]);
  for (const assessmentId of ids)
    expect(await reviewersOf(owner, { assessmentId })).toEqual([reviewer.name, robin.name]);
  await assignMany(owner, ids, [robin], true);
  for (const assessmentId of ids) expect(await reviewersOf(owner, { assessmentId })).toEqual([robin.name]);
  expect((await mailsTo(reviewer)).slice(1)).toEqual([`${owner.name} no longer asks you to review 2 assessments`]);
});

it("moves the day of who reviews them already, who hears that, and leaves it where none is named", async () => {
  const buyer = await newBuyer();
  const { owner, reviewer, auditor } = buyer;
  const ids = [(await sendBy(buyer)).id, (await sendBy(buyer)).id];
  await assignMany(owner, ids, [reviewer]);
  const by = (lookBy: string | null, people: readonly Persona[]) =>
    call(owner, "POST /api/buyer/reviewers", {
      body: { assessmentIds: [...ids], personIds: people.map(({ personId }) => personId), lookBy, inPlace: false },
    });
  await by("2031-03-31", [reviewer]);
  expect((await mailsTo(reviewer)).at(-1)).toBe(`${owner.name} asks you to look at 2 assessments by 31 March 2031 now`);
  expect((await by(null, [reviewer, owner])).json().assigned).toBe(2);
  for (const id of ids) {
    const { reviewers } = (await call(auditor, "GET /api/buyer/assessments/:id", { params: { id } })).json();
    expect(reviewers.map(({ name, lookBy }) => [name, lookBy])).toEqual([
      [reviewer.name, "2031-03-31"],
      [owner.name, null],
    ]);
  }
});
