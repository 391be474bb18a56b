import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import * as z from "zod";
import { brokenChain, type Lock, readLock } from "./supply-chain.ts";

const at = (path: string): string => readFileSync(join(fileURLToPath(new URL("../..", import.meta.url)), path), "utf8");
const manifest = z
  .object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(at("package.json")));

it("what we rest on has a licence that fits, a hash of its bytes, and no version with a fault we know of", () => {
  expect(brokenChain(readLock(at("package-lock.json")))).toEqual([]);
});

it("what we name is pinned to one version each, and no package runs a script when it is installed", () => {
  const { dependencies, devDependencies } = manifest;
  for (const version of Object.values({ ...dependencies, ...devDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  expect(at(".npmrc")).toMatch(/^ignore-scripts=true$/m);
});

it.each<[string, Lock["packages"][string], string]>([
  ["lib", { version: "1.0.0", license: "GPL-3.0-only", integrity: "sha512-x" }, "lib: its licence is GPL-3.0-only"],
  ["lib", { version: "1.0.0", license: "MPL-2.0", integrity: "sha512-x" }, "lib: its licence is MPL-2.0"],
  [
    "lib",
    { version: "1.0.0", license: "MIT AND GPL-2.0", integrity: "sha512-x" },
    "lib: its licence is MIT AND GPL-2.0",
  ],
  ["lib", { version: "1.0.0", integrity: "sha512-x" }, "lib: its licence is none"],
  ["lib", { version: "1.0.0", license: "MIT" }, "lib: nothing says what its bytes are"],
  [
    "drizzle-orm",
    { version: "0.45.1", license: "MIT", integrity: "sha512-x" },
    "drizzle-orm 0.45.1: GHSA-gpj5-g38j-94v9, mended in 0.45.2",
  ],
  [
    "a/node_modules/ws",
    { version: "8.9.0", license: "MIT", integrity: "sha512-x", dev: true },
    "ws 8.9.0: GHSA-96hv-2xvq-fx4p, mended in 8.20.2",
  ],
])("%s with %j is refused", (name, entry, said) => {
  expect(brokenChain({ packages: { [`node_modules/${name}`]: entry } })).toEqual([said]);
});

it("a choice of licences is met by one of them, and a tool may be under a licence that what is delivered may not", () => {
  const entry = { version: "1.0.0", integrity: "sha512-x" };
  const packages = {
    "node_modules/either": { ...entry, license: "GPL-3.0-only OR MIT" },
    "node_modules/tool": { ...entry, license: "MPL-2.0", dev: true },
  };
  expect(brokenChain({ packages })).toEqual([]);
});
