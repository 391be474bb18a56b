import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { type Fault, faultyEnv } from "#test/support/worker/faults/faulty.ts";
import type { Handled } from "#test/support/worker/faults/portal.ts";
import { nothingWalked, walkFaults } from "#test/support/worker/faults/walk.ts";
import { newOrganisation } from "#test/support/worker/portal.ts";
import type { Answered } from "#test/support/worker/wire.ts";

type Work = (given: typeof env, orgId: string) => Promise<void>;

/** A request that does its work badly; it answers 503 when a binding fails, unless it keeps that to itself. */
async function walked(work: Work) {
  const orgId = await newOrganisation("Walked");
  const send = async (fault?: Fault): Promise<Handled> => {
    const { env: given, calls } = faultyEnv(env, fault);
    const answered = await work(given as typeof env, orgId).then(
      () => ({ status: 200, text: "{}" }),
      () => ({ status: 503, text: "{}" }),
    );
    const answer = { ...answered, raw: () => ({}), problem: () => ({ code: "busy" }) } as unknown as Answered;
    return { answer, calls };
  };
  const found = nothingWalked();
  await walkFaults({ name: "a request", send, points: "all" }, found);
  return { points: found.points, lost: found.lost.length, half: found.half.length, apart: found.apart.length };
}

const addNote = (given: typeof env, orgId: string, id: string) =>
  given.DB.prepare("insert or ignore into sweeps values (?, ?)").bind(id, orgId);
const leave = (given: typeof env, orgId: string) =>
  given.DB.prepare(
    "insert into audit_leaves (org_id, seq, at, action, leaf_hash, body_json) select ?1, coalesce(max(seq), 0) + 1, 1, 'x.y', ?2, '{}' from audit_leaves where org_id = ?1",
  ).bind(orgId, "0".repeat(64));

it("finds nothing wrong with a request that stores all of it at once, and can be repeated", async () => {
  const good: Work = async (given, orgId) =>
    void (await given.DB.batch([addNote(given, orgId, "one"), addNote(given, orgId, "two")]));
  expect(await walked(good)).toEqual({ points: 2, lost: 0, half: 0, apart: 0 });
});

it("sees what is half done between two writes", async () => {
  const inTwo: Work = async (given, orgId) => {
    await addNote(given, orgId, "one").run();
    await addNote(given, orgId, "two").run();
  };
  expect(await walked(inTwo)).toMatchObject({ half: 2, apart: 0 });
});

it("sees an audit leaf that a repeat leaves twice", async () => {
  const leaves: Work = async (given, orgId) => void (await leave(given, orgId).run());
  expect(await walked(leaves)).toMatchObject({ lost: 0, half: 0, apart: 1 });
});

it("sees what was acknowledged and is not there", async () => {
  const silent: Work = async (given, orgId) =>
    void (await addNote(given, orgId, "one")
      .run()
      .catch(() => {}));
  expect(await walked(silent)).toMatchObject({ lost: 1 });
});

it("sees a file that a repeat leaves behind", async () => {
  let count = 0;
  const littering: Work = async (given, orgId) => void (await given.FILES.put(`t/${orgId}/e/${++count}`, "x"));
  expect(await walked(littering)).toMatchObject({ apart: 1 });
});
