// npm run test:e2e: the real portal on a free port with data of its own, and the journeys of people in a real browser.
// Arguments go on to Playwright, for example: npm run test:e2e -- --project phone. With --no-build the portal stays as built.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "../../worker/cli/chromium.ts";
import { loadQuietSettings, repository, tools } from "../../worker/cli/tools.ts";
import { startPortal } from "../support/portal-process.ts";

async function playwright(args: readonly string[], env: Record<string, string>): Promise<number> {
  const test = ["test", "--config", join(repository, "test/e2e/playwright.config.ts"), ...args];
  const child = spawn(process.execPath, [tools.playwright, ...test], {
    cwd: repository,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  return new Promise((over) => child.once("exit", (code) => over(code ?? 1)));
}

async function main(args: readonly string[]): Promise<number> {
  loadQuietSettings();
  const chromium = await findChromium();
  const state = mkdtempSync(join(tmpdir(), "annexa-e2e-"));
  try {
    const options = args.filter((arg) => arg === "--no-build");
    const portal = await startPortal({ program: "start", state, options, hear: (text) => process.stdout.write(text) });
    try {
      const forPlaywright = args.filter((arg) => arg !== "--no-build");
      return await playwright(forPlaywright, { CHROMIUM: chromium, BASE_URL: portal.address });
    } finally {
      await portal.stop();
    }
  } finally {
    rmSync(state, { recursive: true, force: true });
  }
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
