import { rateUse } from "./support/rate-use.ts";
import { expect, isSound, mailTo, signInAs, test } from "./support/visit.ts";

test("procurement puts products into tiers, and sends to many at once what it looked through before", async ({
  page,
}, info) => {
  const name = `Tansy ${info.project.name}`;
  const address = `ana@tansy-${info.project.name}.example`;
  const since = Date.now();
  await signInAs(page, "Tom Okafor");
  await page.goto("/tiers");
  await expect(page.getByRole("heading", { name: "Critical" })).toBeVisible();
  // One person goes on to decide in this demonstration.
  await page.getByRole("group", { name: "Critical", exact: true }).getByLabel("Two people decide").uncheck();
  await page
    .getByRole("group", { name: "Standard", exact: true })
    .getByLabel("What is asked")
    .selectOption({ label: "AI assessment for small vendors" });
  await page.getByRole("button", { name: "See it on the register" }).click();
  await expect(page.getByRole("table", { name: "Products in each tier" })).toBeVisible();
  await isSound(page);
  await page.getByRole("button", { name: /^Save/ }).click();
  await expect(page.getByText(/^Version \d+, saved by Tom Okafor/)).toBeVisible();

  await page.goto("/vendors/new");
  await page.getByLabel("Vendor", { exact: true }).fill(name);
  await page.getByLabel("Legal entity").fill(`${name} Ltd`);
  await page.getByLabel("Name", { exact: true }).fill("Ana Ruiz");
  await page.getByLabel("E-mail address", { exact: true }).fill(address);
  await page.getByRole("button", { name: "Save" }).click();
  for (const product of ["Tansy Notes", "Tansy Search"]) {
    await page.getByRole("button", { name: "Add a product" }).click();
    await page.getByLabel("Product", { exact: true }).fill(product);
    await page.getByRole("textbox", { name: "Used for" }).fill("Notes of meetings");
    if (product === "Tansy Notes") {
      await page.getByRole("button", { name: "Add an AI system" }).click();
      await page.getByLabel("Name of the AI system or feature").fill("Note writer");
      await rateUse(page);
    }
    await page.getByRole("button", { name: "Save the product" }).click();
    await expect(page.getByRole("rowheader", { name: product })).toBeVisible();
  }

  await page.goto("/vendors");
  await page.getByLabel("Name, domain, contract or person").fill(name);
  await page.keyboard.press("Enter");
  await page.getByLabel(`Tick ${name}`).check();
  await page.getByRole("button", { name: "Send to those ticked" }).click();
  await expect(page.getByRole("heading", { name: "1 questionnaire would be sent, 1 line is left out" })).toBeVisible();
  await expect(page.getByText("No AI system named")).toBeVisible();
  await expect(page.getByRole("cell", { name: "AI assessment for small vendors" })).toBeVisible();
  await isSound(page);
  await page.getByText("What is asked, and by when").click();
  await page.getByLabel("Name of the sending").fill(`Spring ${info.project.name}`);
  await page.getByRole("button", { name: "Save, and work out every line anew" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Spring ${info.project.name}` })).toBeVisible();
  await page.getByRole("button", { name: "Send it" }).click();
  await isSound(page);
  await page.getByRole("button", { name: "Send 1 questionnaire now" }).click();
  await expect(page.getByRole("heading", { name: "1 sent", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Tansy Notes" })).toBeVisible();
  await isSound(page);
  const mail = await mailTo(page, { address, since });
  expect(mail.body).toContain("Tansy Notes");

  await page.goto("/assessments/new");
  await rateUse(page);
  await expect(page.getByText("By these uses the product is in the tier Standard")).toBeVisible();
  await page.getByRole("button", { name: "Ask what the tier says" }).click();
  await expect(page.getByRole("radio", { name: "AI assessment for small vendors" })).toBeChecked();
  await page.getByLabel("What a wrong result does").selectOption({ label: "Harms health, safety or livelihood" });
  await expect(page.getByText("By these uses the product is in the tier Critical")).toBeVisible();
  await isSound(page);

  await page.goto("/campaigns");
  await expect(page.getByRole("link", { name: `Spring ${info.project.name}` })).toBeVisible();
  await isSound(page);
});
