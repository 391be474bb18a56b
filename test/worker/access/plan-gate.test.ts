import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { checkPlans, judge } from "#test/support/worker/plan-gate.ts";
import { newWorld } from "#test/support/worker/world.ts";

const clean = { violations: [], exceptions: 0 };

const caught: readonly [string, string, string][] = [
  ["has no tenant key at all", "select * from assessments where id = ?", "SCAN assessments"],
  ["counts everybody's rows", "select count(*) from reviews", "SCAN reviews"],
  ["names the key, but with OR", "select * from assessments where org_id = ? or id = ?", "SCAN assessments"],
  ["asks for a range of keys", "select * from reviews where org_id > ?", "SEARCH reviews USING PRIMARY KEY (org_id>?)"],
  ["asks for every other tenant", "select * from reviews where org_id <> ?", "SCAN reviews"],
  [
    "joins another tenant's rows by an id alone",
    "select * from responses join answers on answers.response_id = responses.id where responses.org_id = ?",
    "SCAN answers",
  ],
  [
    "hides the table behind an alias",
    "select a.* from responses r join answers as a on a.response_id = r.id where r.org_id = ?",
    "SCAN answers",
  ],
  [
    "hides the table behind a quoted alias",
    'select * from "answers" "mine" where "mine"."question_id" = ?',
    "SCAN answers",
  ],
  [
    "hides the table behind a comma",
    "select * from people p, answers a where a.saved_by = p.id and p.id = ?",
    "SCAN a",
  ],
  [
    "hides the table in a common table expression",
    "with mine as (select * from reviews) select * from mine",
    "SCAN reviews",
  ],
  ["hides the table in a subquery", "select exists(select 1 from members where role = ?)", "SCAN members"],
  [
    "takes the key of every organisation",
    "select * from sessions join mails on mails.org_id = sessions.org_id",
    "SCAN sessions",
  ],
  [
    "takes the key from a list of all organisations",
    "select * from reviews where org_id in (select id from organisations)",
    "USING INDEX sqlite_autoindex_organisations_1 FOR IN-OPERATOR",
  ],
  ["changes without the key", "update assessments set product = ? where id = ?", "SCAN assessments"],
  ["deletes without the key", "delete from mails where id = ?", "SCAN mails USING INDEX mails_by_subject"],
  [
    "copies without the key",
    "insert into assert_one select seq from audit_leaves where action = ?",
    "SCAN audit_leaves",
  ],
  ["does to mails what only the hourly work may", "update mails set state = 'sent' where state = ?", "SCAN mails"],
  ["reads a table nobody listed", "select * from sqlite_master where name = ?", "SCAN sqlite_master"],
];

describe("the query-plan gate catches a statement that", () => {
  it.each(caught)("%s", async (_, sql, step) => {
    // Along which index it scans says nothing about whose rows it reaches.
    expect((await judge(sql)).violations.join("\n")).toContain(step);
  });
});

describe("the query-plan gate lets a statement through that", () => {
  it.each([
    ["goes by the tenant's key", "select * from assessments where org_id = ? and id = ?"],
    ["goes by it under an alias", "select * from assessments as a where a.org_id = ?"],
    [
      "joins by the whole key",
      "select * from responses r join answers a on a.org_id = r.org_id and a.response_id = r.id where r.org_id = ?",
    ],
    [
      "takes a list of ids from the request",
      "select * from reviews where org_id = ? and assessment_id in (select value from json_each(?))",
    ],
    ["reaches nobody's tables", "delete from sessions where expires_at < ?"],
  ])("%s", async (_, sql) => {
    expect(await judge(sql)).toEqual(clean);
  });

  it.each([
    ["finds an invitation by its secret", "select * from invitations where token_hash = ?"],
    ["lists a person's own memberships", "select * from members where person_id = ?"],
  ])("%s, and counts it as an exception", async (_, sql) => {
    expect(await judge(sql)).toEqual({ violations: [], exceptions: 1 });
  });
});

describe("the recorder", () => {
  it("has seen what building a whole world takes, and nothing of it reaches past the tenant", async () => {
    await newWorld("PLANS");
    const report = await checkPlans();
    expect(report.statements).toBeGreaterThan(30);
    expect(report.violations).toEqual([]);
    expect(report.exceptions).toBeGreaterThan(0);
  });

  it("does not count what a test itself asks the database", async () => {
    const { statements } = await checkPlans();
    await env.DB.prepare("select count(*) as n from assessments where product = 'asked by a test'").first();
    expect((await checkPlans()).statements).toBe(statements);
  });
});

describe("the list of tables", () => {
  it("names every table of the portal, so that a new one is not forgotten", async () => {
    const tables = await env.DB.prepare(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name not like '%cf_%' and name <> 'd1_migrations'",
    ).all<{ name: string }>();
    const unlisted = [];
    for (const { name } of tables.results) {
      const { violations } = await judge(`select * from ${name}`);
      const columns = await env.DB.prepare(`select name from pragma_table_info('${name}')`).all<{ name: string }>();
      const isTenants = columns.results.some((column) => column.name === "org_id" || column.name === "buyer_org_id");
      if (isTenants && name !== "sessions" && violations.length === 0) unlisted.push(name);
    }
    expect(tables.results.length).toBeGreaterThan(20);
    expect(unlisted).toEqual([]);
  });
});
