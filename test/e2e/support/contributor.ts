import type { Page } from "@playwright/test";
import { expect } from "./visit.ts";

/** Makes somebody answer for the organisation that the page acts for. */
export async function addContributor(page: Page, email: string): Promise<void> {
  const saved = await page.request.put("/api/vendor/members", {
    headers: { Origin: new URL(page.url()).origin },
    data: { facet: "vendor", email, name: "Sam Reed", role: "contributor", status: "active", revision: 0 },
  });
  expect(saved.ok(), await saved.text()).toBe(true);
}
