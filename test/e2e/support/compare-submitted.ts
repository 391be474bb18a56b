import type { Page } from "@playwright/test";

/** Ticks the eight oldest assessments that were handed in, and goes on to compare them. */
export async function compareSubmitted(page: Page): Promise<void> {
  await page.goto("/assessments?sort=sent&direction=ascending");
  const submitted = page.locator(".list tbody tr").filter({ hasText: "% of" });
  for (let at = 0; at < 8; at++) await submitted.nth(at).getByRole("checkbox").check();
  await page.getByRole("link", { name: "Compare the 8 submitted" }).click();
}
