import { expect, isSound, signInAs, test } from "./support/visit.ts";

test("a buyer adds a vendor before asking it anything, finds it twice, and makes the two one", async ({
  page,
}, info) => {
  const name = `Fennel ${info.project.name}`;
  await signInAs(page, "Tom Okafor");
  await page.goto("/vendors");
  await expect(page.getByRole("heading", { name: /^[\d,]+ vendors?$/ })).toBeVisible();
  await isSound(page);
  await page.getByRole("link", { name: "Add a vendor" }).click();
  await page.getByLabel("Vendor", { exact: true }).fill(name);
  await page.getByLabel("Legal entity").fill(`${name} Ltd`);
  await page.getByLabel("Name", { exact: true }).fill("Ana Ruiz");
  await page.getByLabel("E-mail address", { exact: true }).fill("not an address");
  await page.getByLabel("Tier").selectOption("critical");
  await page.getByLabel("Starts on").fill("2027-01-01");
  await page.getByLabel("Ends on").fill("2026-01-01");
  await isSound(page);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The end lies before the start").first()).toBeVisible();
  await page.getByLabel("Ends on").fill("2028-12-31");
  await page.getByLabel("E-mail address", { exact: true }).fill("ana@fennel.example");
  await page.getByLabel("Notice in days").fill("90");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByText("the last day to end it is 2 October 2028")).toBeVisible();
  await page.getByRole("button", { name: "Add a product" }).click();
  await page.getByLabel("Product", { exact: true }).fill("Fennel Notes");
  await page.getByLabel("Departments").fill("Wards, Archive,");
  await page.getByRole("button", { name: "Save the product" }).click();
  await expect(page.getByRole("cell", { name: "Wards, Archive" })).toBeVisible();
  await isSound(page);

  // Half-typed, and left: another vendor's page knows nothing of it.
  await page.getByRole("button", { name: "Add a product" }).click();
  await page.getByLabel("Product", { exact: true }).fill("Half-typed");
  await page.goto("/vendors/new");
  await page.getByLabel("Vendor", { exact: true }).fill(`${name} again`);
  await page.getByLabel("Legal entity").fill(`${name.toUpperCase()}, LIMITED`);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("This may be one vendor twice")).toBeVisible();
  await isSound(page);
  await expect(page.getByRole("button", { name: "Add a product" })).toBeVisible();
  await page.getByRole("button", { name: `${name} (${name} Ltd) is this vendor` }).click();
  await expect(page.getByText(`${name} was made one with this vendor`)).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "Fennel Notes" })).toBeVisible();
  await page.getByRole("button", { name: `Take ${name} apart again` }).click();
  await expect(page.getByText("This may be one vendor twice")).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "Fennel Notes" })).toHaveCount(0);

  await page.goto("/vendors?show=never-asked");
  await page.getByLabel("Name, domain, contract or person").fill("ruiz fennel");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name, exact: true }).click();
  await page.getByRole("link", { name: /^Ask/ }).click();
  await expect(page.getByLabel("Contact's e-mail address")).toHaveValue("ana@fennel.example");
  await expect(page.getByLabel("Product", { exact: true })).toHaveValue("Fennel Notes");
  await isSound(page);
});
