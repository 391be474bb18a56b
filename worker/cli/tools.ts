import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository, wherever the command was started. */
export const repository = fileURLToPath(new URL("../..", import.meta.url));

const inModules = (path: string): string => join(repository, "node_modules", path);

/** The tools we start, as scripts for Node: independent of PATH and of the Node that a shell would choose. */
export const tools = {
  wrangler: inModules("wrangler/bin/wrangler.js"),
  vite: inModules("vite/bin/vite.js"),
  vitest: inModules("vitest/vitest.mjs"),
  playwright: inModules("@playwright/test/cli.js"),
  tsc: inModules("typescript/bin/tsc"),
  biome: inModules("@biomejs/biome/bin/biome"),
  oxlint: inModules("oxlint/bin/oxlint"),
  knip: inModules("knip/bin/knip.js"),
} as const;

export type Tool = keyof typeof tools;

/** Settings that keep the tools from calling home, for this process and those it starts. */
export function loadQuietSettings(): void {
  process.loadEnvFile(join(repository, ".env.tools"));
}
