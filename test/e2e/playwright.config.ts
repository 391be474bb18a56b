import { defineConfig } from "@playwright/test";
import { launch } from "./support/launch.ts";

const patience = 120_000;
const json = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;
const browser = process.env.CHROMIUM;

const phone = {
  name: "phone",
  use: { browserName: "chromium", viewport: { width: 390, height: 844 }, hasTouch: true },
} as const;

const wide = {
  name: "wide",
  use: { browserName: "chromium", viewport: { width: 1280, height: 900 } },
} as const;

export default defineConfig({
  testDir: ".",
  outputDir: "../../.annexa/test-results",
  // Every journey makes what it needs, so two go side by side; the one that kills servers mostly waits for them.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Journeys wait for what they want to see, however busy the machine is; these limits are for what never comes.
  timeout: 900_000,
  expect: { timeout: patience },
  reporter: json ? [["list"], ["json", { outputFile: json }]] : [["list"]],
  use: {
    baseURL: process.env.BASE_URL ?? "http://localhost:8787",
    locale: "en-GB",
    timezoneId: "UTC",
    actionTimeout: patience,
    navigationTimeout: patience,
    // A trace of every journey would cost a third of the time; with TRACE=1 there is one, otherwise a picture of what failed.
    trace: process.env.TRACE ? "on" : "off",
    screenshot: "only-on-failure",
    launchOptions: { args: launch, ...(browser && { executablePath: browser }) },
  },
  // Every journey is walked in a wide window, the long ones marked @more with MORE=1, in `npm run test:more`; on a phone those
  // marked @phone in `npm test`, and with MORE=1 all others but what a width cannot change (@once): the keyboard alone, a
  // line that is cut.
  projects: process.env.MORE
    ? [
        // Long walks lie in one file and need nothing of each other.
        { name: "more", testMatch: "**/*.more.ts", fullyParallel: true, use: { browserName: "chromium" } },
        // Journeys of the server itself: no page, and a portal of their own.
        { name: "server", testMatch: "**/*.server.ts" },
        { ...phone, grepInvert: /@once|@phone/ },
        { ...wide, grep: /@more/ },
      ]
    : [
        { ...wide, grepInvert: /@more/ },
        // Components by themselves, without a portal.
        { name: "gallery", testDir: "../gallery", fullyParallel: true, use: { browserName: "chromium" } },
        { ...phone, grep: /@phone/ },
      ],
});
