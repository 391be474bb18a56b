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
  await expect(
    page.getByText(`It holds the answers of ${file.vendor} to ${file.buyer} about ${product}`),
  ).toBeVisible();

  // A passport of another company: named as theirs, and not looked into before somebody says what they are.
  const [, id = ""] = /requests\/(rsp_[^/]+)/.exec(page.url()) ?? [];
  const { questionnaire } = await (await page.request.get(`/api/vendor/requests/${id}`)).json();
  const passport = {
    format: "annexa-passport",
    version: 1,
    title: "AI at Juniper",
    publishedOn: "2026-11-24",
    vendor: { name: "Juniper" },
    systems: [],
    certificates: [],
    questionnaire,
    answers: { "ai-policy": { value: "yes" } },
    evidence: [],
  };
  await page.locator("#filled-in").setInputFiles({
    name: "juniper.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(passport)),
  });
  await expect(page.getByRole("heading", { name: "This passport is of Juniper" })).toBeVisible();
  await expect(page.getByText(/would change/)).toHaveCount(0);
  await isSound(page);
  await page.getByLabel(/It is about our group/).check();
  await page.getByRole("button", { name: "Look at the answers of Juniper" }).press("Enter");
  await expect(page.getByText("From the passport “AI at Juniper” of Juniper, a company of our group")).toBeVisible();
  await page.getByRole("button", { name: "Take 1 answer" }).click();
  await expect(page.getByText("1 answer saved")).toBeVisible();
  await isSound(page);
});
