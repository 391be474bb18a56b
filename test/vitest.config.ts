import { fileURLToPath } from "node:url";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { newSigningKey } from "../worker/cli/signing-key/new-signing-key.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const migrations = await readD1Migrations(`${root}migrations`);
const inNode = (name: string, include: string[]) => ({
  test: { name, root, include, environment: "node" as const, isolate: false },
});

export default defineConfig({
  test: {
    root,
    projects: [
      inNode("walls", ["test/walls/*.test.ts"]),
      inNode("domain", ["test/domain/**/*.test.ts", "test/questionnaires/**/*.test.ts"]),
      inNode("contract", ["test/contract/**/*.test.ts", "test/cli/**/*.test.ts"]),
      {
        oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
        test: { name: "web", root, include: ["test/web/**/*.test.ts", "test/web/**/*.test.tsx"], environment: "node" },
      },
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: `${root}wrangler.toml` },
            miniflare: { bindings: { TEST_MIGRATIONS: migrations, SIGNING_KEY: newSigningKey() } },
          }),
        ],
        test: {
          name: "worker",
          root,
          // Some tests walk through every route or a hundred tries: on a busy machine that takes its time.
          testTimeout: 60_000,
          include: ["test/worker/**/*.test.ts"],
          globalSetup: ["./test/setup/smtp-server.ts"],
          setupFiles: ["./test/setup/worker.ts"],
          isolate: false,
          maxWorkers: 1,
        },
      },
    ],
  },
});
