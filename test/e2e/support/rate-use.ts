import type { Page } from "@playwright/test";

/** Says of the first AI system of a form how high each factor is, as somebody does who chooses the second level everywhere. */
export async function rateUse(page: Page, chosen: Readonly<Record<string, string>> = {}): Promise<void> {
  const usual = {
    "Data it sees": "Internal",
    "What a wrong result does": "Annoys or delays",
    "What it does without a person": "Suggests",
    "Law that applies": "General duties",
    "How many people it touches": "A department",
  };
  for (const [label, level] of Object.entries({ ...usual, ...chosen }))
    await page.getByLabel(label).selectOption(level);
}
