import { fileURLToPath } from "node:url";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import type { TestProjectInlineConfiguration } from "vitest/config";
import { newSigningKey } from "../../worker/cli/signing-key/new-signing-key.ts";

/** The folder of the repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

const migrations = await readD1Migrations(`${root}migrations`);

type Named = { name: string; include: string[]; maxWorkers?: number };

// A busy machine is no failure: the limit is there for a test that never ends.
const patient = { testTimeout: 600_000, hookTimeout: 600_000 };

/** Tests of what runs anywhere. */
export const inNode = (named: Named): TestProjectInlineConfiguration => ({
  test: { ...patient, ...named, root, environment: "node", isolate: false, setupFiles: ["./test/setup/properties.ts"] },
});

/** Tests of what touches the page: each file has a document of its own, and shares the modules. */
export const inPage = (named: Named): TestProjectInlineConfiguration => ({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    ...patient,
    ...named,
    root,
    environment: "node",
    isolate: false,
    setupFiles: ["./test/setup/properties.ts", "./test/setup/page.ts"],
  },
});

/** Tests inside workerd, with the bindings of wrangler.toml and an SMTP server on loopback. */
export const inWorkerd = (named: Named): TestProjectInlineConfiguration => ({
  plugins: [
    cloudflareTest({
      wrangler: { configPath: `${root}wrangler.toml` },
      miniflare: { bindings: { TEST_MIGRATIONS: migrations, SIGNING_KEY: newSigningKey() } },
    }),
  ],
  test: {
    ...patient,
    ...named,
    root,
    globalSetup: ["./test/setup/smtp-server.ts"],
    setupFiles: ["./test/setup/worker.ts"],
    isolate: false,
    maxWorkers: 1,
  },
});
