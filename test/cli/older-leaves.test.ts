import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { repository } from "../../worker/cli/tools.ts";

const folder = join(repository, "migrations");
const files = readdirSync(folder).sort();
const readable = "0030_make_the_log_readable.sql";

/** A database as it was before the log could be read, with these entries of one house that buys and sells. */
function before(leaves: readonly (readonly [action: string, actor: string, subject: string, details?: object])[]) {
  const db = new DatabaseSync(":memory:");
  for (const name of files.filter((one) => one < readable)) db.exec(readFileSync(join(folder, name), "utf8"));
  db.exec(`insert into organisations values ('org_1', 'House', 'House Ltd', 1);
    insert into people values ('psn_buys', 'b@house.example', 'B', 1), ('psn_sells', 's@house.example', 'S', 1);
    insert into members (org_id, person_id, facet, role, status, added_at) values
      ('org_1', 'psn_buys', 'buyer', 'owner', 'active', 1), ('org_1', 'psn_sells', 'vendor', 'owner', 'active', 1);`);
  const insert = db.prepare("insert into audit_leaves values ('org_1', ?, 1, ?, ?, ?)");
  for (const [index, [action, actor, subject, details = {}]] of leaves.entries())
    insert.run(index + 1, action, "0".repeat(64), JSON.stringify({ v: 1, actor, at: 1, action, subject, details }));
  return db;
}

describe("entries of before the log could be read", () => {
  it("are put into the log of the side they tell of, and keep every word that was hashed", () => {
    const db = before([
      ["session.started", "psn_buys", "ses_1"],
      ["session.started", "psn_sells", "ses_2"],
      ["member.saved", "psn_sells", "psn_sells", { role: "owner" }],
      ["evidence.downloaded", "psn_buys", "evd_1", { assessment: "asm_1" }],
      ["evidence.downloaded", "psn_sells", "evd_1", {}],
      ["request.submitted", "psn_sells", "rsp_1"],
      ["request.submitted", "psn_other", "asm_1"],
      ["request.returned", "psn_other", "asm_2"],
      ["passport.published", "psn_sells", "psp_1"],
      ["settings.saved", "psn_buys", "org_1"],
    ]);
    const bodies = () => db.prepare("select body_json from audit_leaves order by seq").all();
    const hashed = bodies();
    for (const name of files.filter((one) => one >= readable)) db.exec(readFileSync(join(folder, name), "utf8"));
    const sides = db.prepare("select facet from audit_leaves order by seq").all();
    expect(sides.map(({ facet }) => facet)).toEqual([
      "buyer",
      "vendor",
      "vendor",
      "buyer",
      "vendor",
      "vendor",
      "buyer",
      "vendor",
      "vendor",
      "buyer",
    ]);
    expect(bodies()).toEqual(hashed);
  });
});
