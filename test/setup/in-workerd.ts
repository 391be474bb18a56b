import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import type { TestProjectInlineConfiguration } from "vitest/config";
import { newSigningKey } from "../../worker/cli/signing-key/new-signing-key.ts";
import { inTurn, type Named, patient, root } from "./projects.ts";

const migrations = await readD1Migrations(`${root}migrations`);

/** Tests inside workerd, with the bindings of wrangler.toml and an SMTP server on loopback. */
export const inWorkerd = (named: Named): TestProjectInlineConfiguration => ({
  plugins: [
    cloudflareTest({
      wrangler: { configPath: `${root}wrangler.toml` },
      miniflare: {
        bindings: {
          TEST_MIGRATIONS: migrations,
          SIGNING_KEY: newSigningKey(),
          FAULT_POINTS: process.env.FAULT_POINTS ?? "some",
        },
      },
    }),
  ],
  test: {
    ...patient,
    // What starts and ends whole workers has the machine to itself.
    maxWorkers: 1,
    ...inTurn(named),
    root,
    globalSetup: ["./test/setup/smtp-server.ts"],
    setupFiles: ["./test/setup/worker.ts"],
    isolate: false,
  },
});
