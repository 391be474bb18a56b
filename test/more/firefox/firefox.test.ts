import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { sendTo } from "#test/e2e/support/sending.ts";
import { finishCertified, interactionsAllowed } from "#test/support/journey/certified-vendor.ts";
import { answerThroughCutLine } from "#test/support/journey/cut-line.ts";
import { patienceMs } from "#test/support/journey/hands.ts";
import { Person } from "#test/support/journey/person.ts";
import { type PortalProcess, startPortal } from "#test/support/portal-process.ts";
import { PortalVisitor } from "#worker/cli/demo/portal.ts";
import { findFirefox } from "#worker/cli/firefox.ts";
import { firefoxHands } from "./firefox-hands.ts";

const state = mkdtempSync(join(tmpdir(), "annexa-firefox-"));
let portal: PortalProcess;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  const executablePath = findFirefox();
  portal = await startPortal({ program: "start", state, options: ["--no-build", "--no-demo"] });
  // The people of the demonstration, without their stories.
  await new PortalVisitor(portal.address).call("POST /api/demo/load", { body: {} });
  browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true, timeout: patienceMs });
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
  rmSync(state, { recursive: true, force: true });
});

beforeEach(async () => {
  complaints = [];
  page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width: 1280, height: 900 });
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`thrown: ${String(error)}`));
});
afterEach(() => page.browserContext().close());

const errand = (mark: string) => ({
  address: portal.address,
  mark,
  send: (to: { email: string; product: string }) => sendTo({ baseURL: portal.address, ...to }),
});

it("in Firefox, a certified vendor goes from the invitation to the receipt in few interactions", async () => {
  const person = new Person(firefoxHands(page));
  await finishCertified(person, errand("firefox"));
  const { interactions, files, acts } = person.counted();
  console.log(`ai-vendor-core, certified, in Firefox: ${interactions} interactions, ${files} files among them`);
  expect(interactions, acts.join("\n")).toBeLessThanOrEqual(interactionsAllowed + files);
  expect(complaints).toEqual([]);
});

it("in Firefox, with the keyboard alone, a section is answered through a line that is cut and a reload", async () => {
  await answerThroughCutLine(new Person(firefoxHands(page)), errand("firefox-keys"));
  expect(complaints).toEqual([]);
});
