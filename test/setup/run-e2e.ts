// npm run test:e2e: the real portal on a free port with data of its own, and the journeys of people in a real browser.
// Arguments go on to Playwright, for example: npm run test:e2e -- --project phone. With --no-build the pages stay as built.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "../../worker/cli/chromium.ts";
import { freePort } from "../../worker/cli/start/port.ts";
import { repository, tools } from "../../worker/cli/tools.ts";

const startScript = join(repository, "worker/cli/start.ts");

const exitOf = (child: ChildProcess): Promise<number> =>
  new Promise((over) => child.once("exit", (code) => over(code ?? 1)));

/** Starts `npm start`'s own program; gives its address once the portal and its demonstration data are there. */
async function startPortal(state: string, options: string[]): Promise<{ portal: ChildProcess; address: string }> {
  const args = [startScript, "--port", String(await freePort()), "--state", state, ...options];
  const portal = spawn(process.execPath, args, { cwd: repository, stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const address = await new Promise<string>((ready, failed) => {
    portal.once("message", (message) => ready(addressIn(message)));
    portal.once("exit", (code) => failed(new Error(`The portal did not start (code ${code}).`)));
  });
  return { portal, address };
}

function addressIn(message: unknown): string {
  const address: unknown =
    typeof message === "object" && message !== null ? Reflect.get(message, "address") : undefined;
  if (typeof address !== "string") throw new Error("The portal did not say where it listens.");
  return address;
}

async function stopPortal(portal: ChildProcess): Promise<void> {
  const gone = exitOf(portal);
  if (portal.exitCode !== null || !portal.kill("SIGTERM")) return;
  await gone;
}

async function main(args: string[]): Promise<number> {
  const chromium = await findChromium();
  const state = mkdtempSync(join(tmpdir(), "annexa-e2e-"));
  try {
    const { portal, address } = await startPortal(state, args.includes("--no-build") ? ["--no-build"] : []);
    try {
      const forPlaywright = args.filter((arg) => arg !== "--no-build");
      const test = ["test", "--config", join(repository, "test/e2e/playwright.config.ts"), ...forPlaywright];
      const env = { ...process.env, CHROMIUM: chromium, BASE_URL: address };
      return await exitOf(
        spawn(process.execPath, [tools.playwright, ...test], { cwd: repository, stdio: "inherit", env }),
      );
    } finally {
      await stopPortal(portal);
    }
  } finally {
    rmSync(state, { recursive: true, force: true });
  }
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
