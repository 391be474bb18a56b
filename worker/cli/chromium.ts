import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { installFromDebian } from "./debian.ts";
import { tools } from "./tools.ts";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The path of a Chromium to test with: the one CHROMIUM names, one on this machine, or one installed now. What was
 * chosen is said on stderr. Throws when there is none and none can be installed.
 */
export async function findChromium(): Promise<string> {
  const named = process.env.CHROMIUM;
  if (named) return existsSync(named) ? chosen(named) : gone(named);
  const known = () => places.find((place) => existsSync(place));
  const found =
    known() ??
    (installFromDebian("chromium", "fonts-dejavu-core") ? known() : undefined) ??
    (await installFromPlaywright());
  return chosen(found);
}

function chosen(path: string): string {
  console.error(`Browser for the tests: ${path}`);
  return path;
}

function gone(path: string): never {
  throw new Error(`CHROMIUM names ${path}, and there is no such file.`);
}

async function installFromPlaywright(): Promise<string> {
  console.error("No Chromium here: installing Playwright's.");
  const done = spawnSync(process.execPath, [tools.playwright, "install", "chromium"], { stdio: ["ignore", 2, 2] });
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  if (done.status === 0 && existsSync(path)) return path;
  throw new Error(
    "No Chromium was found and none could be installed. Install one and name it: CHROMIUM=/path npm test",
  );
}
