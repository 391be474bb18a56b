import { sendTo } from "./support/sending.ts";
import { expect, isSound, signInAs, test } from "./support/visit.ts";

test("a buyer is told which vendors were left out of a round of reminders and why, and stops those of one request", async ({
  page,
  baseURL,
}, { project }) => {
  const product = `Reminded on ${project.name}`;
  await sendTo({ baseURL: baseURL ?? "", email: `reminded-${project.name}@fennel.example`, product });
  await signInAs(page, "Tom Okafor");
  await page.goto("/assessments");
  await page.getByLabel("Vendor or product").fill(product);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Tick the one shown" }).press("Enter");
  await page.getByRole("button", { name: "Remind 1 vendor" }).press("Enter");
  await expect(page.getByText("0 reminders sent, 1 left out.")).toBeVisible();
  const leftOut = page.getByRole("listitem").filter({ hasText: `Fennel Health, ${product}` });
  await expect(leftOut).toContainText("was mailed about it within the last day");
  await isSound(page);
  await page.getByRole("button", { name: "Give 1 vendor more time" }).press("Enter");
  await page.getByLabel("Answer by").fill("2030-02-28");
  await isSound(page);
  await page.getByRole("button", { name: "Give all of them until then" }).press("Enter");
  await expect(page.getByText("1 request has more time.")).toBeVisible();
  await leftOut.getByRole("link").click();
  const reminders = page.getByRole("region", { name: "Reminders" });
  await expect(reminders).toContainText("The next goes by itself on 21 February 2030");
  await reminders.getByRole("button", { name: "Stop reminders for this request" }).press("Enter");
  await expect(reminders).toContainText("Reminders are stopped for this request");
  await isSound(page);
  await reminders.getByRole("button", { name: "Start reminders again" }).press("Enter");
  await expect(reminders).toContainText("7 days before the answers are due");
});
