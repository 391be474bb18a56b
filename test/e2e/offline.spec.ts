import { readFileSync } from "node:fs";
import { openInvitation } from "./support/invitation.ts";
import { sendTo } from "./support/sending.ts";
import { expect, isSound, test } from "./support/visit.ts";

test("a vendor answers in a file: what it would change is shown, taken, and taken back", async ({
  page,
  baseURL,
}, info) => {
  const email = `rosa.o.${info.project.name}.${Date.now()}@fennel.example`;
  const product = `Offline ${info.project.name}`;
  await openInvitation(page, { invitation: await sendTo({ baseURL: baseURL ?? "", email, product }), email });
  await page.getByRole("link", { name: "Answer in a spreadsheet" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Answer in a spreadsheet" })).toBeVisible();
  await isSound(page);
  const workbook = page.waitForEvent("download");
  await page.getByRole("button", { name: "Excel workbook" }).click();
  expect((await workbook).suggestedFilename()).toMatch(/\.xlsx$/);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "JSON file" }).click();
  const file = JSON.parse(readFileSync(await (await download).path(), "utf8"));
  expect(JSON.stringify(file)).not.toContain("score");

  file.answers["ai-policy"].answer = "Yes";
  file.answers["ai-policy"].explanation = "Approved by the board in May.";
  file.answers["accountable-person"].answer = "A named person who may stop the AI feature";
  file.answers["policy-review"].answer = "Some time ago";
  await page.locator("#filled-in").setInputFiles({
    name: "answers.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await expect(page.getByText("2 answers would change")).toBeVisible();
  await expect(page.getByText("“Some time ago” is not among the answers")).toBeVisible();
  await isSound(page);
  await page.getByRole("button", { name: "Take 2 answers" }).click();
  await expect(page.getByText("2 answers saved")).toBeVisible();
  await isSound(page);
  await page.getByRole("button", { name: "Undo all of it" }).click();
  await expect(page.getByText("2 answers put back as they were")).toBeVisible();

  await page.locator("#filled-in").setInputFiles({
    name: "other.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify({ ...file, request: "rsp_other" })),
  });
  await expect(page.getByText("belongs to another request")).toBeVisible();
});
