import { describe, expect, it } from "vitest";
import type { PresentView } from "#contract/together.ts";
import type { Persona } from "#test/support/worker/portal.ts";
import { requestIdOf } from "#test/support/worker/requests.ts";
import { callBy } from "#test/support/worker/use-case-call.ts";
import { comeBy } from "#worker/features/delegations/delegations.usecases.ts";
import { newWorld, rowsOf, type World } from "../requests/world.ts";

const second = 1_000;
const noon = Date.parse("2026-11-24T12:00:00Z");

/** Asks as an open page does: the coming first, then every half minute. */
const ask = (who: Persona, world: World, { at, stays }: { at: number; stays: boolean }): Promise<PresentView[]> =>
  comeBy(callBy(who, { clock: { now: () => at } }), { requestId: requestIdOf(world), questionId: "policy", stays });

/** When somebody was last written down; undefined for nobody. */
const writtenAt = async (who: Persona, world: World): Promise<number | undefined> =>
  (
    await rowsOf<{ seen_at: number }>(
      "select seen_at from presence where org_id = ? and response_id = ? and person_id = ?",
      who.orgId,
      world.requestId,
      who.personId,
    )
  )[0]?.seen_at;

/** A page each, open for some minutes; gives how often each of them was written down. */
async function rowsIn(
  minutes: number,
  { people, world }: { people: readonly Persona[]; world: World },
): Promise<number[]> {
  const written = people.map(() => new Set<number>());
  for (let at = 0; at < minutes * 60; at += 30)
    for (const [index, who] of people.entries()) {
      await ask(who, world, { at: noon + (at + index) * second, stays: at > 0 });
      written[index]?.add((await writtenAt(who, world)) ?? 0);
    }
  return written.map(({ size }) => size);
}

describe("being at work on a request", () => {
  it("alone costs one row, however long it takes", async () => {
    const world = await newWorld();
    expect(await rowsIn(60, { people: [world.vendor.owner], world })).toEqual([1]);
  });

  it("in company is written down each time it asks who is there, twice a minute", async () => {
    const world = await newWorld();
    const people = [world.vendor.owner, world.vendor.contributor];
    expect(await rowsIn(10, { people, world })).toEqual([20, 20]);
  });

  it.each([0, 1, 14, 29])(
    "two people see each other within a minute, when the second comes %i seconds after the first asked",
    async (phase) => {
      const world = await newWorld();
      const { owner, contributor } = world.vendor;
      await ask(owner, world, { at: noon - 3600 * second, stays: false });
      await ask(owner, world, { at: noon, stays: true });
      const came = noon + phase * second;
      expect(await ask(contributor, world, { at: came, stays: false })).toEqual([]);
      const seen = { byOwner: Number.POSITIVE_INFINITY, byContributor: Number.POSITIVE_INFINITY };
      for (let at = 30; at <= 120; at += 30) {
        const [owners, contributors] = [noon + at * second, came + at * second];
        if ((await ask(owner, world, { at: owners, stays: true })).length > 0)
          seen.byOwner = Math.min(seen.byOwner, owners - came);
        if ((await ask(contributor, world, { at: contributors, stays: true })).length > 0)
          seen.byContributor = Math.min(seen.byContributor, contributors - came);
      }
      expect(Math.max(seen.byOwner, seen.byContributor)).toBeLessThanOrEqual(60 * second);
    },
  );

  it("stays seen while they stay, and no longer than two minutes after they left", async () => {
    const world = await newWorld();
    const { owner, contributor } = world.vendor;
    await ask(owner, world, { at: noon, stays: false });
    for (let at = 0; at <= 600; at += 30)
      expect(await ask(contributor, world, { at: noon + at * second, stays: at > 0 })).toHaveLength(at <= 90 ? 1 : 0);
  });
});
