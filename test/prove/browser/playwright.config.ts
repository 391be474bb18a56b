import { defineConfig } from "@playwright/test";
import { launch } from "../../e2e/support/launch.ts";

const json = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;
const browser = process.env.CHROMIUM;

/** Figures that need a browser, or a server that is ended. */
export default defineConfig({
  testDir: "../..",
  testMatch: ["prove/browser/*.prove.ts", "e2e/killed.server.ts"],
  outputDir: "../../../.annexa/test-results",
  workers: 1,
  timeout: 7_200_000,
  reporter: json ? [["list"], ["json", { outputFile: json }]] : [["list"]],
  use: {
    browserName: "chromium",
    locale: "en-GB",
    actionTimeout: 120_000,
    navigationTimeout: 120_000,
    launchOptions: { args: launch, ...(browser && { executablePath: browser }) },
  },
});
