import { expect, it } from "vitest";
import { askFor, newInsider, openDoor } from "#test/support/worker/intake-world.ts";
import { call } from "#test/support/worker/portal.ts";
import { inRegister } from "#test/worker/ask-again/steps.ts";
import { at, decide, seen, submitted } from "#test/worker/decisions/steps.ts";
import { take } from "#test/worker/intake/intake-steps.ts";
import { actIn } from "#test/worker/mails/mail-steps.ts";
import type { World } from "#test/worker/requests/world.ts";
import { again, portalOfRefusals, unsentOf } from "./refused-mails.ts";

/** Somebody's wish that became what a vendor handed in about; whoever takes it over, or decides, is refused their mail. */
async function wished() {
  const [world, portal, insider] = [await submitted(), portalOfRefusals(), await newInsider()];
  const { vendorId, productId } = await inRegister(world);
  const id = await askFor(insider.cookie, { address: await openDoor(world.buyer), mark: "Wren" });
  return { world, portal, id, body: { revision: 1, vendorId, productId } };
}
const outcomeOf = async ({ buyer }: World, who = buyer.reviewer) => {
  const [unsent] = await unsentOf(who);
  const answered = await again(who, unsent?.id ?? "");
  return answered.status === 200 ? "sent" : answered.problem().code;
};
const back = (world: World) =>
  call(world.buyer.reviewer, "POST /api/buyer/assessments/:id/changes", {
    ...at(world),
    body: { note: "", dueOn: "2031-03-01", items: [{ questionId: "policy", text: "Attach it" }] },
  });

it("what was decided about a wish is mailed again while it stands, and not once the answers went back or it was decided otherwise", async () => {
  const changes = [async () => {}, back, (world: World) => decide(world.buyer.owner, world, { outcome: "decline" })];
  const outcomes = [];
  for (const change of changes) {
    const { world, portal, id, body } = await wished();
    await take(world.buyer, id, body);
    await actIn(portal, world.buyer.reviewer, "POST /api/buyer/assessments/:id/decisions", {
      ...at(world),
      body: { number: 1, basis: await seen(world), outcome: "approve", reason: "Good enough", conditions: [] },
    });
    await change(world);
    outcomes.push(await outcomeOf(world));
  }
  expect(outcomes).toEqual(["sent", "mail-outdated", "mail-outdated"]);
});

it("that a wish is taken over is mailed again while it is assessed, and not once that is decided", async () => {
  const outcomes = [];
  for (const change of [async () => {}, (world: World) => decide(world.buyer.owner, world)]) {
    const { world, portal, id, body } = await wished();
    await actIn(portal, world.buyer.procurement, "POST /api/buyer/intakes/:id/taking", { params: { id }, body });
    await change(world);
    outcomes.push(await outcomeOf(world, world.buyer.procurement));
  }
  expect(outcomes).toEqual(["sent", "mail-outdated"]);
});
