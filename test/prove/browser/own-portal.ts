import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { startPortal } from "../../support/portal-process.ts";

/** Runs something with a portal of its own, with the demonstration in it. */
export async function withOwnPortal<T>(use: (address: string) => Promise<T>): Promise<T> {
  const state = mkdtempSync(join(tmpdir(), "annexa-prove-"));
  try {
    const portal = await startPortal({ program: "start", state, options: ["--no-build"] });
    try {
      return await use(portal.address);
    } finally {
      await portal.stop();
    }
  } finally {
    rmSync(state, { recursive: true, force: true });
  }
}

/** What a page did that nobody asked for. */
export interface Traces {
  readonly ran: string[];
  readonly violations: string[];
}

/** Watches a page from its first moment: scripts that ran, and what the policy of the page had to stop. */
export async function watch(page: Page): Promise<Traces> {
  const traces: Traces = { ran: [], violations: [] };
  const ran = (what: string): number => traces.ran.push(`${what} on ${page.url()}`);
  await page.exposeFunction("tellViolation", (what: string) => traces.violations.push(what));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const tell: unknown = Reflect.get(window, "tellViolation");
      if (typeof tell === "function") tell(`${event.violatedDirective} by ${event.blockedURI} on ${location.href}`);
    });
  });
  page.on("dialog", (dialog) => {
    ran("a dialog");
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (new URL(request.url()).pathname === "/ran") ran("a payload");
  });
  return traces;
}

/** Whether a payload left its mark on the page as it is. */
export const isMarked = (page: Page): Promise<boolean> =>
  page.evaluate(() => Reflect.get(window, "ran") !== undefined).catch(() => false);

/** Signs this browser in as somebody of the demonstration. */
export async function signInAs(page: Page, of: { address: string; personId: string }): Promise<void> {
  const headers = { origin: of.address, "idempotency-key": crypto.randomUUID() };
  const answer = await page.request.post(`${of.address}/api/demo/sign-in`, {
    headers,
    data: { personId: of.personId },
  });
  if (!answer.ok()) throw new Error(`signing in answered ${answer.status()}: ${await answer.text()}`);
}
