import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { readXlsx } from "hucre/xlsx";
import { PortalVisitor } from "../../worker/cli/demo/portal.ts";
import { randomIds } from "../../worker/ports/ids.ts";
import { productBody, vendorBody } from "../support/register-bodies.ts";
import { sendTo } from "./support/sending.ts";
import { expect, isSound, signInAs, test } from "./support/visit.ts";

/** Presses a button that offers a file, and gives what is in it. */
async function taken(page: Page, button: string): Promise<Buffer> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).press("Enter");
  return readFile(await (await download).path());
}

/** A vendor of the register with a contract and a product. */
async function addVendor(baseURL: string, name: string): Promise<void> {
  const buyer = new PortalVisitor(baseURL);
  await buyer.call("POST /api/demo/sign-in", { body: { personId: "psn_demo_tom" } });
  const id = randomIds.id("vnd");
  await buyer.call("PUT /api/buyer/vendors/:id", { params: { id }, body: { revision: 0, body: vendorBody(name) } });
  await buyer.call("PUT /api/buyer/vendor-products/:id", {
    params: { id: randomIds.id("prd") },
    body: { revision: 0, vendorId: id, body: productBody(name) },
  });
}

test("procurement takes the register into Excel and brings it in again unchanged, and takes what it ticked of the assessments", async ({
  page,
  baseURL,
}, info) => {
  const mark = `Taken${info.project.name}${Date.now()}`;
  const email = `ana@${mark.toLowerCase()}.example`;
  for (const product of [`${mark} one`, `${mark} two`]) await sendTo({ baseURL: baseURL ?? "", email, product });
  await signInAs(page, "Tom Okafor");

  await page.goto(`/assessments?search=${mark}`);
  await page.getByText("Download", { exact: true }).click();
  await isSound(page);
  const { sheets } = await readXlsx(await taken(page, "All 2 assessments as Excel workbook"));
  await expect(page.getByRole("status").filter({ hasText: "Taken: 2 assessments." })).toBeVisible();
  expect(sheets.map(({ name }) => name)).toEqual(["About", "Assessments"]);
  const about = new Map((sheets[0]?.rows ?? []).map(([name, says]) => [name, says]));
  expect(about.get("Taken by")).toBe("Tom Okafor");
  expect(String(about.get("Shown"))).toContain(`found by “${mark}”`);
  const [heads = [], ...rows] = sheets[1]?.rows ?? [];
  expect(rows).toHaveLength(2);
  expect(rows.every((row) => row[heads.indexOf("Due")] instanceof Date)).toBe(true);
  await page.getByRole("checkbox", { name: `Tick ${mark} one of` }).check();
  expect((await taken(page, "The one ticked as CSV")).toString("utf8").trimEnd().split("\r\n")).toHaveLength(2);
  await isSound(page);

  await addVendor(baseURL ?? "", mark);
  await page.goto(`/vendors?search=${mark}`);
  await page.getByText("Download", { exact: true }).click();
  const register = await taken(page, "The one vendor as Excel workbook");
  await page.goto("/vendors/import");
  await page.locator("#vendors-file").setInputFiles({ name: "annexa-vendors.xlsx", mimeType: "", buffer: register });
  await page.getByRole("button", { name: "Compare with the register" }).click();
  await expect(page.getByText("Unchanged (1)")).toBeVisible();
  await isSound(page);
});
