import { env } from "cloudflare:workers";
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { OrgId } from "#domain/ids.ts";
import { type Buyer, call, newBuyer } from "#test/support/worker/portal.ts";
import { dependenciesWith } from "#test/support/worker/use-case-call.ts";
import { requestFor } from "#test/support/worker/wire.ts";
import { newWorld } from "#test/support/worker/world.ts";
import { buyerRequests } from "#test/worker/http/repeats/buyer-requests.ts";
import { portalInHand } from "#test/worker/identity/portal-in-hand.ts";
import { sealAll, sealLog } from "#worker/features/audit/sealing.usecases.ts";
import { leafHash, Tree } from "#worker/features/audit/tree.ts";
import { runHourlyWork } from "#worker/jobs/hourly.ts";
import { nudge } from "#worker/nudge.ts";

const deps = dependenciesWith();
const seal = (orgId: OrgId) => sealLog(deps, orgId);
const file = async (key: string): Promise<string | undefined> => (await env.FILES.get(key))?.text();

/** A buyer with so many entries. */
async function buyerWith(entries: number): Promise<Buyer> {
  const buyer = await newBuyer();
  await grow(buyer, entries);
  return buyer;
}
async function grow({ owner }: Buyer, entries: number): Promise<void> {
  for (let made = 0; made < entries; made++)
    await call(owner, "PUT /api/buyer/settings", { body: { fourEyes: made % 2 === 0 } });
}

const triggers =
  "select name, sql from sqlite_master where type = 'trigger' and tbl_name in ('audit_leaves', 'audit_checkpoints')";

/** What only somebody at the console of the database can do. */
async function behindTheScenes(statement: string, ...values: unknown[]): Promise<void> {
  const { results } = await env.DB.prepare(triggers).all<{ name: string; sql: string }>();
  for (const { name } of results) await env.DB.prepare(`drop trigger ${name}`).run();
  await env.DB.prepare(statement)
    .bind(...values)
    .run();
  for (const { sql } of results) await env.DB.prepare(sql).run();
}

describe("the tree over a log", () => {
  it("is that of RFC 9162: its heads for the eight leaves that implementations of it are tested with", async () => {
    const leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
    const tree = new Tree();
    const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
    expect(hex(await tree.root())).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    const heads: string[] = [];
    for (const leaf of leaves) {
      const bytes = Buffer.from(leaf, "hex");
      await tree.add(new Uint8Array(createHash("sha256").update(Buffer.of(0)).update(bytes).digest()));
      heads.push(hex(await tree.root()));
    }
    expect(heads[0]).toBe("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    expect(heads[1]).toBe("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
    expect(heads[2]).toBe("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
    expect(heads[7]).toBe("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    expect(hex(await leafHash(""))).toBe(heads[0]);
  });
});

describe("sealing", () => {
  it("makes a signed checkpoint of all there is, in the database and in the file store", async () => {
    const buyer = await buyerWith(5);
    const sealed = await seal(buyer.orgId);
    expect(sealed?.size).toBe(5);
    const [origin, size, root, blank, signature] = (sealed?.note ?? "").split("\n");
    expect([origin, size, root, blank]).toEqual([`localhost:8787/${buyer.orgId}`, "5", sealed?.root, ""]);
    expect(signature).toMatch(new RegExp(`^\u2014 localhost:8787/${buyer.orgId} [A-Za-z0-9+/]{91}=$`));
    expect(await file(`checkpoints/${buyer.orgId}/5`)).toBe(sealed?.note);
  });

  it("of what is sealed already changes nothing, and what came since is sealed anew", async () => {
    const buyer = await buyerWith(3);
    const first = await seal(buyer.orgId);
    expect(await seal(buyer.orgId)).toEqual(first);
    await grow(buyer, 1);
    expect((await seal(buyer.orgId))?.size).toBe(4);
    expect(await file(`checkpoints/${buyer.orgId}/3`)).toBe(first?.note);
  });

  it("by two at the same moment makes one seal", async () => {
    const buyer = await buyerWith(4);
    const [one, other] = await Promise.all([seal(buyer.orgId), seal(buyer.orgId)]);
    expect([one?.note, one?.size]).toEqual([other?.note, 4]);
    const count = "select count(*) as n from audit_checkpoints where org_id = ?";
    expect(await env.DB.prepare(count).bind(buyer.orgId).first("n")).toBe(1);
  });

  it("happens every hour for each log that grew, and for none that did not", async () => {
    const [grown, still, empty] = [await buyerWith(2), await buyerWith(2), await newBuyer()];
    await seal(still.orgId);
    await runHourlyWork(deps);
    const sizes =
      "select org_id, count(*) as n, max(size) as size from audit_checkpoints where org_id in (?, ?, ?) group by org_id";
    const { results } = await env.DB.prepare(sizes).bind(grown.orgId, still.orgId, empty.orgId).all();
    expect(results.sort((one, other) => (String(one.org_id) < String(other.org_id) ? -1 : 1))).toEqual(
      [grown.orgId, still.orgId].sort().map((org_id) => ({ org_id, n: 1, size: 2 })),
    );
  });

  it("follows a decision in a moment, past the request", async () => {
    const place = { world: await newWorld("LOGSEALS"), portal: portalInHand() };
    const { orgId, owner } = place.world.buyer;
    const route = "POST /api/buyer/assessments/:id/decisions";
    const sent = await buyerRequests[route]?.(place);
    const answer = await place.portal.handle(requestFor(route, { ...sent, cookie: owner.cookie }));
    expect([answer.status, place.portal.jobs]).toEqual([201, [{ kind: "seal", orgId }]]);
    await place.portal.deliver();
    const decided = "select max(seq) from audit_leaves where org_id = ? and action = 'decision.made'";
    const seq = await env.DB.prepare(decided).bind(orgId).first<number>("max(seq)");
    expect((await sealOf(place.world.buyer)).size).toBeGreaterThanOrEqual(seq ?? Number.NaN);
  });

  it("does not take back a decision when the queue refuses", async () => {
    const broken = dependenciesWith({ enqueue: () => Promise.reject(new Error("down")) });
    await expect(nudge(broken, { kind: "seal", orgId: (await newBuyer()).orgId })).resolves.toBe(undefined);
  });

  it("needs a key: without one nothing is sealed, and the page says so", async () => {
    const buyer = await buyerWith(1);
    const { SIGNING_KEY: _without, ...settings } = deps.settings;
    expect(await sealLog(dependenciesWith({ settings }), buyer.orgId)).toBe(undefined);
    expect((await call(buyer.owner, "GET /api/buyer/log", {})).json().seal.state).toBe("not-yet");
  });
});

const sealOf = async ({ owner }: Buyer) => (await call(owner, "GET /api/buyer/log", {})).json().seal;
const leaf2 = (buyer: Buyer) => [buyer.orgId, 2] as const;
const anew =
  "update audit_leaves set body_json = replace(body_json, '\"fourEyes\":false', '\"fourEyes\":true') where org_id = ? and seq = ?";
const rehash = async (buyer: Buyer, seq: number): Promise<void> => {
  const body = await env.DB.prepare("select body_json from audit_leaves where org_id = ? and seq = ?")
    .bind(buyer.orgId, seq)
    .first<string>("body_json");
  const hash = Buffer.from(await leafHash(body ?? "")).toString("hex");
  await behindTheScenes("update audit_leaves set leaf_hash = ? where org_id = ? and seq = ?", hash, buyer.orgId, seq);
};

describe("a log that is no longer what was sealed is not sealed again, and its page says so:", () => {
  const faults: readonly (readonly [string, string, (buyer: Buyer) => Promise<void>])[] = [
    ["an entry was changed", "changed", (buyer) => behindTheScenes(anew, ...leaf2(buyer))],
    [
      "an entry was changed and hashed anew",
      "rewritten",
      async (buyer) => {
        await behindTheScenes(anew, ...leaf2(buyer));
        await rehash(buyer, 2);
      },
    ],
    [
      "an entry was deleted",
      "missing",
      (buyer) => behindTheScenes("delete from audit_leaves where org_id = ? and seq = ?", ...leaf2(buyer)),
    ],
    [
      "the last entries were deleted",
      "missing",
      (buyer) => behindTheScenes("delete from audit_leaves where org_id = ? and seq > 2", buyer.orgId),
    ],
    [
      "two entries changed places",
      "rewritten",
      async (buyer) => {
        for (const [from, to] of [
          [2, 99],
          [3, 2],
          [99, 3],
        ])
          await behindTheScenes("update audit_leaves set seq = ? where org_id = ? and seq = ?", to, buyer.orgId, from);
      },
    ],
    [
      "an entry says another time than was hashed",
      "changed",
      (buyer) => behindTheScenes("update audit_leaves set at = at - 1 where org_id = ? and seq = ?", ...leaf2(buyer)),
    ],
  ];

  it.each(faults)("%s", async (_what, reason, tamper) => {
    const buyer = await buyerWith(4);
    await seal(buyer.orgId);
    await tamper(buyer);
    if (reason !== "missing") await grow(buyer, 1);
    expect(await seal(buyer.orgId)).toBe(undefined);
    expect(await sealOf(buyer)).toMatchObject({ state: "broken", size: 4, fault: { reason, overAt: null } });
    const count = "select count(*) as n from audit_checkpoints where org_id = ?";
    expect(await env.DB.prepare(count).bind(buyer.orgId).first("n")).toBe(1);
  });

  it("but once the entry is back, it is sealed again, and what was found stays to be read", async () => {
    const buyer = await buyerWith(4);
    await seal(buyer.orgId);
    await behindTheScenes("update audit_leaves set at = at - 1 where org_id = ? and seq = 2", buyer.orgId);
    await seal(buyer.orgId);
    await behindTheScenes("update audit_leaves set at = at + 1 where org_id = ? and seq = 2", buyer.orgId);
    await grow(buyer, 1);
    expect((await seal(buyer.orgId))?.size).toBe(5);
    expect(await sealOf(buyer)).toMatchObject({ state: "mended", fault: { reason: "changed", seq: 2 } });
  });

  it("also when the database was set back and went on otherwise: the file store remembers", async () => {
    const buyer = await buyerWith(3);
    await seal(buyer.orgId);
    await behindTheScenes("delete from audit_checkpoints where org_id = ?", buyer.orgId);
    await behindTheScenes("delete from audit_leaves where org_id = ? and seq > 1", buyer.orgId);
    await grow(buyer, 2);
    expect(await seal(buyer.orgId)).toBe(undefined);
    expect(await sealOf(buyer)).toMatchObject({ state: "broken", fault: { reason: "forked", seq: 3 } });
    await grow(buyer, 1);
    await seal(buyer.orgId);
    expect((await sealOf(buyer)).state).toBe("broken");
  });

  it("and one such log does not keep the others from being sealed", async () => {
    const [bad, good] = [await buyerWith(2), await buyerWith(2)];
    await seal(bad.orgId);
    await behindTheScenes("update audit_leaves set at = 1 where org_id = ? and seq = 1", bad.orgId);
    await grow(bad, 1);
    await sealAll(deps);
    expect((await sealOf(bad)).state).toBe("broken");
    expect((await sealOf(good)).state).toBe("sealed");
  });
});

describe("whoever writes SQL", () => {
  it.each([
    ["changes a seal", "update audit_checkpoints set size = 99 where org_id = ?", /never changes/],
    ["deletes one", "delete from audit_checkpoints where org_id = ?", /never deleted/],
    [
      "replaces one",
      "insert or replace into audit_checkpoints select org_id, size, root, 'mine', 1 from audit_checkpoints where org_id = ?",
      /followed by a larger/,
    ],
  ])("and %s is refused", async (_what, statement, why) => {
    const buyer = await buyerWith(2);
    await seal(buyer.orgId);
    await expect(env.DB.prepare(statement).bind(buyer.orgId).run()).rejects.toThrow(why);
  });
});
