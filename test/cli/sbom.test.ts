import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import * as z from "zod";
import { repository } from "#worker/cli/tools.ts";

const bomSchema = z.object({
  bomFormat: z.literal("CycloneDX"),
  components: z.array(z.object({ name: z.string(), version: z.string(), licenses: z.array(z.unknown()) })),
});

it("npm run sbom lists what is delivered with version and licence, and no tool of ours", () => {
  const { status, stdout } = spawnSync("npm", ["run", "--silent", "sbom"], { cwd: repository, encoding: "utf8" });
  expect(status).toBe(0);
  const { components } = bomSchema.parse(JSON.parse(stdout));
  const names = components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["hono", "zod", "drizzle-orm", "preact"]));
  for (const tool of ["vitest", "wrangler", "knip"]) expect(names).not.toContain(tool);
  for (const one of components) expect(one.licenses.length, one.name).toBeGreaterThan(0);
});
