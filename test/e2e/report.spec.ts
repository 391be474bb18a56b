import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { extractText } from "unpdf";
import { compareSubmitted } from "./support/compare-submitted.ts";
import { expect, isSound, signInAs, test } from "./support/visit.ts";

async function openMeridian(page: Page): Promise<string> {
  await signInAs(page, "Ines Keller");
  await page.goto("/assessments");
  await page.getByRole("link", { name: "Meridian Triage", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Meridian Triage" })).toBeVisible();
  return new URL(page.url()).pathname;
}

test("a reviewer looks at evidence beside the answer, and prints a report whose first page anybody understands", async ({
  page,
}) => {
  const base = await openMeridian(page);
  await page.goto(`${base}/answers`);
  await page
    .getByRole("button", { name: /^Show .*pdf here$/ })
    .first()
    .click();
  await expect(page.getByRole("img", { name: /page 1 of/ })).toBeVisible();
  await isSound(page);

  await page.goto(`${base}/report`);
  await expect(page.getByRole("heading", { name: "In short" })).toBeVisible();
  await expect(page.getByText(/claims \d+% of what was asked/)).toBeVisible();
  await expect(page.getByText("[object Object]")).toHaveCount(0);
  await isSound(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download as PDF" }).click(),
  ]);
  const { text, totalPages } = await extractText(new Uint8Array(readFileSync(await download.path())));
  expect(text[0]).toContain("Meridian Triage: low risk, not decided yet");
  expect(text[0]).toContain("There is a certificate");
  expect(text.at(-1)).toContain(`Page ${totalPages} of ${totalPages}`);
  for (const format of ["A4", "Letter"]) {
    const pdf = await page.pdf({ format });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pdf.length).toBeGreaterThan(20_000);
  }
});

test("the same result is seen by other frameworks, leaves as OSCAL, and answers stand behind every cell", async ({
  page,
}) => {
  const base = await openMeridian(page);
  await page.goto(`${base}/frameworks`);
  await expect(page.getByText("A reading aid, no proof of conformity")).toBeVisible();
  await isSound(page);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download as OSCAL assessment results" }).click(),
  ]);
  const oscal = JSON.parse(readFileSync(await file.path(), "utf8"));
  expect(oscal["assessment-results"].results[0].findings.length).toBeGreaterThan(20);

  await page.goto(`${base}/findings`);
  await isSound(page);
  await compareSubmitted(page);
  await page
    .getByRole("button", { name: /^Explain/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("link", { name: /^Review/ }).first()).toBeVisible();
  await dialog.getByRole("button", { name: "Put the others' answers beside it" }).click();
  await expect(dialog.getByRole("columnheader").nth(8)).toBeVisible();
  await isSound(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
});
