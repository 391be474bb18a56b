import { readFile } from "node:fs/promises";
import { writeXlsx } from "hucre/xlsx";
import { expect, isSound, signInAs, test } from "./support/visit.ts";

const count = 140;

/** A buyer's list as procurement keeps one; `changed` has another end of the contract in three rows. */
async function listOf(of: string, { changed = false } = {}): Promise<Buffer> {
  const rows = Array.from({ length: count }, (_, at) => [
    `S${1000 + at}`,
    `${of} Supplier ${at}`,
    `${of} Supplier ${at} Ltd`,
    `Product ${at}`,
    `Person ${at}`,
    `person${at}@supplier${at}.example`,
    ["High", "Medium", "Low"][at % 3] ?? "",
    new Date(Date.UTC(changed && at < 3 ? 2029 : 2027, at % 12, 15)),
    1000 * (at + 1),
  ]);
  const heads = ["Supplier No", "Vendor", "Legal entity", "Product", "Contact name", "Contact e-mail"];
  const title = [["AI vendors"], [], [...heads, "Criticality", "Contract end", "Annual spend"]];
  return Buffer.from(await writeXlsx({ sheets: [{ name: "AI vendors", rows: [...title, ...rows] }] }));
}

test("procurement brings in its list of 140 vendors, reads it again with three cells changed, and opens the report of what it did, and takes both back @more", async ({
  page,
}, info) => {
  const of = `Sorrel ${info.project.name}`;
  const choose = (buffer: Buffer) =>
    page.locator("#vendors-file").setInputFiles({ name: `${of}.xlsx`, mimeType: "application/vnd.ms-excel", buffer });
  const answer = async () => {
    await page.getByLabel(`Currency of the ${count} amounts without one`).selectOption("EUR");
    await page.getByLabel("“High” means the tier").selectOption("critical");
    await page.getByLabel("“Medium” means the tier").selectOption("important");
    await page.getByLabel("“Low” means the tier").selectOption("standard");
    await page.getByRole("button", { name: "Compare with the register" }).click();
  };
  await signInAs(page, "Tom Okafor");
  await page.goto("/vendors");
  await page.getByRole("link", { name: "Import a list" }).click();
  await isSound(page);
  await choose(await listOf(of));
  await expect(page.getByText("Not taken: Supplier No.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Compare with the register" })).toBeDisabled();
  await isSound(page);
  await answer();
  await expect(page.getByText("New (140)")).toBeVisible();
  await expect(page.getByText("Ends on: 15 January 2027").first()).toBeVisible();
  await isSound(page);
  await page.getByRole("button", { name: "Store 140 vendors" }).click();
  await expect(page.getByText("140 vendors added, 0 changed, 0 unchanged, 0 left out.")).toBeVisible();
  await isSound(page);

  // The next list with these headers is offered to be read the same way, and is not before somebody says so.
  await choose(await listOf(of, { changed: true }));
  await expect(page.getByText("A list with these headers was read before")).toBeVisible();
  const words = "“high” means critical, “low” means standard, “medium” means important";
  await expect(page.getByText(words, { exact: true }).first()).toBeVisible();
  await expect(page.getByText("4 questions are open.")).toBeVisible();
  await isSound(page);
  await page.getByRole("button", { name: "Read it the same way" }).click();
  await expect(page.getByText("It is read as Tom Okafor confirmed on")).toBeFocused();
  await expect(page.getByLabel(`Currency of the ${count} amounts without one`)).toHaveValue("EUR");
  await page.getByRole("button", { name: "Compare with the register" }).click();
  await expect(page.getByText("Unchanged (137)")).toBeVisible();
  await page.getByText("Changed (3)", { exact: true }).click();
  await expect(page.getByText("Ends on: 15 January 2027 → 15 January 2029")).toBeVisible();
  await page.getByRole("button", { name: "Store 3 vendors" }).click();
  await expect(page.getByText("0 vendors added, 3 changed, 137 unchanged, 0 left out.")).toBeVisible();
  await page.getByRole("link", { name: `${of} Supplier 0`, exact: true }).click();
  await expect(page.getByText("until 15 January 2029")).toBeVisible();
  await expect(page.getByText("Person 0, person0@supplier0.example")).toBeVisible();

  await page.goto("/vendors/import");
  const imports = page.getByRole("row").filter({ hasText: `${of}.xlsx` });
  await isSound(page);

  // What the second import did to each line can be opened later, and taken away.
  await imports.first().getByRole("link").click();
  await expect(page.getByText("Unchanged (137)")).toBeVisible();
  await page.getByText("Changed (3)", { exact: true }).click();
  await expect(page.getByText("Ends on: 15 January 2027 → 15 January 2029")).toBeVisible();
  await isSound(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download the report as CSV" }).click(),
  ]);
  const csv = await readFile(await download.path(), "utf8");
  expect(csv).toContain(`${of} Supplier 0,Changed,Ends on,,15 January 2027,15 January 2029`);
  await page.goto("/vendors/import");
  await imports.first().getByRole("button").click();
  await expect(page.getByText("Taken back: 3 vendors")).toBeVisible();
  await imports.filter({ hasText: "140 vendors added" }).getByRole("button").click();
  await expect(page.getByText("Taken back: 140 vendors")).toBeVisible();

  // Whoever wants no list to be read so again forgets it.
  await page.getByText("Kept ways of reading (1)").click();
  await page
    .getByRole("listitem")
    .filter({ hasText: "supplier no" })
    .getByRole("button", { name: /^Forget/ })
    .click();
  await expect(page.getByText(/^Forgotten: how lists with/)).toBeFocused();
  await isSound(page);
});
