import type { Locator, Page } from "@playwright/test";
import { expect } from "./visit.ts";

interface EvidenceFile {
  readonly name: string;
  readonly text: string;
  readonly datedOn?: string;
}

/** Chooses a file in an open upload form, is told that its kind is missing, says it, and sends it. */
export async function uploadEvidence(form: Page | Locator, { name, text, datedOn }: EvidenceFile): Promise<void> {
  const file = { name, mimeType: name.endsWith(".csv") ? "text/csv" : "text/plain", buffer: Buffer.from(text) };
  await form.getByLabel("New files").setInputFiles(file);
  const upload = form.getByRole("button", { name: "Upload 1 file" });
  await upload.click();
  await expect(form.getByText("Choose what kind of evidence it is.")).toBeVisible();
  await form
    .getByRole("group", { name: `What kind of evidence is ${name}?` })
    .getByLabel(/^Record:/)
    .check();
  if (datedOn !== undefined) await form.getByLabel(`Date on ${name}`).last().fill(datedOn);
  await upload.click();
  await expect(upload).toHaveCount(0);
}
