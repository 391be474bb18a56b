import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { repository } from "../../worker/cli/tools.ts";

const folder = join(repository, "migrations");
const files = readdirSync(folder).sort();
const kept = "0062_keep_scores_over_time.sql";
const run = (db: DatabaseSync, names: readonly string[]): void => {
  for (const name of names) db.exec(readFileSync(join(folder, name), "utf8"));
};

const summary = (assured: number, rating: string) => ({
  asOf: "2026-11-01",
  overall: { claimed: 0.9, assured, checked: 0.4 },
  rating,
  conclusive: true,
});

it("begins the history of what was scored before with what it was decided on and what it is, and invents nothing between", () => {
  const db = new DatabaseSync(":memory:", { enableForeignKeyConstraints: false });
  run(
    db,
    files.filter((name) => name < kept),
  );
  const scored = db.prepare(
    `insert into summaries (org_id, assessment_id, as_of, model, questionnaire_id, questionnaire_version, policy_version,
      dossier_sha256, review_count, summary_json, computed_at) values ('org_1', ?, '2026-11-01', '2', 'q', 1, 3, 'a', 0, ?, 500)`,
  );
  const decided = db.prepare(
    `insert into decisions (org_id, assessment_id, number, outcome, state, reason, conditions_json, proposed_by, proposed_at,
      settled_at, record_json) values ('org_1', ?, ?, 'approve', ?, 'Fine', '[]', 'psn_1', 100, 100, ?)`,
  );
  const recorded = (assured: number) => JSON.stringify({ policyVersion: 2, summary: summary(assured, "moderate") });
  for (const id of ["asm_scored", "asm_moved", "asm_stood"]) scored.run(id, JSON.stringify(summary(0.7, "moderate")));
  decided.run("asm_moved", 1, "final", recorded(0.5));
  decided.run("asm_moved", 2, "final", recorded(0.8));
  decided.run("asm_stood", 1, "final", recorded(0.7));
  decided.run("asm_scored", 1, "rejected", null);
  run(db, [kept]);
  const rows = db.prepare(
    "select assessment_id as id, number, at, assured, policy_version as policy, reasons_json ->> '$[0].kind' as why from score_history order by 1, 2",
  );
  expect(rows.all().map((row) => Object.values(row))).toEqual([
    ["asm_moved", 1, 100, 0.8, 2, "began"],
    ["asm_moved", 2, 500, 0.7, 3, "not-kept"],
    ["asm_scored", 1, 500, 0.7, 3, "began"],
    ["asm_stood", 1, 100, 0.7, 2, "began"],
  ]);
});
