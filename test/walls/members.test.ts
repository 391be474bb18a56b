import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repository } from "#worker/cli/tools.ts";

/** Who may write members: the place that keeps the table of ways in, and the loader of demonstration people. */
const writers = ["worker/features/demo/demo.repository.ts", "worker/features/identity/membership.repository.ts"];

const writesMembers = (code: string): boolean =>
  /\.(?:insert|update|delete)\(\s*members\s*\)|(?:insert into|update|delete from)\s+members\b/i.test(code);

const files = readdirSync(join(repository, "worker"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.startsWith("cli"))
  .map((file) => `worker/${file.replaceAll("\\", "/")}`);

describe("who belongs to an organisation", () => {
  it("is written in one place", () => {
    const found = files.filter((file) => writesMembers(readFileSync(join(repository, file), "utf8")));
    expect(found.sort()).toEqual(writers);
  });

  it.each([
    "db.insert(members).values(row)",
    "db.update(\n  members\n).set({ status })",
    "sql`DELETE FROM members where org_id = 1`",
    "sql`insert into members select 1`",
  ])("is seen to be written by %s", (code) => {
    expect(writesMembers(code)).toBe(true);
  });
});
