import { readdirSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, it } from "vitest";
import { organisationSql } from "#worker/cli/organisation/organisation-sql.ts";

const migrations = fileURLToPath(new URL("../../migrations/", import.meta.url));
const owner = {
  organisation: "O'Hara & Sons",
  legalName: "O'Hara Ltd",
  email: " Ada@OHara.Example ",
  name: "Ada O'Hara",
  now: 1,
};
let db: DatabaseSync;

beforeEach(() => {
  db = new DatabaseSync(":memory:");
  for (const file of readdirSync(migrations).sort()) db.exec(readFileSync(`${migrations}${file}`, "utf8"));
});

describe("the first organisation of a portal", () => {
  it("gets an owner who can sign in with their address, quotes in names and all", () => {
    db.exec(organisationSql(owner));
    const row = db
      .prepare(
        "select o.name, p.email, m.role, m.facet from members m join people p on p.id = m.person_id join organisations o on o.id = m.org_id",
      )
      .get();
    expect({ ...row }).toEqual({ name: "O'Hara & Sons", email: "ada@ohara.example", role: "owner", facet: "buyer" });
  });

  it("may be a second one of the same person", () => {
    db.exec(organisationSql(owner));
    db.exec(organisationSql({ ...owner, organisation: "Another" }));
    expect(db.prepare("select count(*) as n from members").get()?.n).toBe(2);
    expect(db.prepare("select count(*) as n from people").get()?.n).toBe(1);
  });

  it("refuses names with line breaks, which no name has", () => {
    expect(() => organisationSql({ ...owner, name: "Ada\nO'Hara" })).toThrow("control character");
  });
});
