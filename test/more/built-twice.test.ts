import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { buildAll } from "#worker/cli/start/build.ts";
import { repository } from "#worker/cli/tools.ts";

const dist = join(repository, "dist");

// A note of the tool with the time of day, which it deploys nowhere.
const notDeployed = "worker/README.md";

/** Every file that was built to be deployed, with the hash of its bytes. */
const built = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dist, { recursive: true, encoding: "utf8" })
      .filter((name) => name !== notDeployed && statSync(join(dist, name)).isFile())
      .sort()
      .map((name) => [
        name,
        createHash("sha256")
          .update(readFileSync(join(dist, name)))
          .digest("hex"),
      ]),
  );

it("two builds of one source are the same, byte for byte: whoever builds it can check what is deployed", async () => {
  const hashes: Record<string, string>[] = [];
  for (const _ of [1, 2]) {
    rmSync(dist, { recursive: true, force: true });
    await buildAll(join(repository, ".annexa/log"));
    hashes.push(built());
  }
  expect(Object.keys(hashes[0] ?? {}).length).toBeGreaterThan(20);
  expect(hashes[1]).toEqual(hashes[0]);
});
