import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { type Buyer, call, newBuyer } from "#test/support/worker/portal.ts";

let buyer: Buyer;
beforeAll(async () => {
  buyer = await newBuyer();
  for (const fourEyes of [true, false, true])
    await call(buyer.owner, "PUT /api/buyer/settings", { body: { fourEyes } });
});

const rows = async () =>
  (await env.DB.prepare("select * from audit_leaves where org_id = ? order by seq").bind(buyer.orgId).all()).results;

const sameButFor =
  "select org_id, seq, at + 1, action, leaf_hash, body_json, facet from audit_leaves where org_id = ?1 and seq = 2";
const newPlace = (seq: string) =>
  `insert into audit_leaves (org_id, seq, at, action, leaf_hash, body_json, facet)
   select org_id, ${seq}, at, action, leaf_hash, body_json, facet from audit_leaves where org_id = ?1 and seq = 2`;

describe("whoever writes SQL", () => {
  it.each([
    ["changes an entry", "update audit_leaves set at = at + 1 where org_id = ?1 and seq = 2", /never changes/],
    ["changes where it stands", "update audit_leaves set seq = 9 where org_id = ?1 and seq = 2", /never changes/],
    ["moves it to the other side's log", "update audit_leaves set facet = 'vendor' where org_id = ?1", /never changes/],
    ["deletes an entry", "delete from audit_leaves where org_id = ?1 and seq = 3", /never deleted/],
    ["empties the log", "delete from audit_leaves where org_id = ?1", /never deleted/],
    [
      "replaces an entry",
      `insert or replace into audit_leaves (org_id, seq, at, action, leaf_hash, body_json, facet) ${sameButFor}`,
      /follows the last one/,
    ],
    ["leaves a gap", newPlace("9"), /follows the last one/],
    ["puts one in before the first", newPlace("0"), /follows the last one/],
  ])("and %s is refused", async (_what, statement, why) => {
    const before = await rows();
    await expect(env.DB.prepare(statement).bind(buyer.orgId).run()).rejects.toThrow(why);
    expect(await rows()).toEqual(before);
  });

  it("and says that an entry is of another side than was hashed is refused", async () => {
    const statement = newPlace("4").replace("body_json, facet from", "body_json, 'vendor' from");
    await expect(env.DB.prepare(statement).bind(buyer.orgId).run()).rejects.toThrow(/CHECK constraint/);
    expect(await rows()).toHaveLength(3);
  });
});
