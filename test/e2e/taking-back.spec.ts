import { openInvitation } from "./support/invitation.ts";
import { sendTo } from "./support/sending.ts";
import { expect, isSound, linkIn, mailTo, signInAs, test } from "./support/visit.ts";

test("an invitation that went to the wrong person goes to the right one, and the link before leads nowhere", async ({
  page,
  browser,
  baseURL,
}, info) => {
  const mark = `${info.project.name}.${Date.now()}`;
  const [wrong, right] = [`wrong.${mark}@larkfield.example`, `right.${mark}@larkfield.example`];
  const product = `Astray ${mark}`;
  const invitation = await sendTo({ baseURL: baseURL ?? "", email: wrong, product });
  await mailTo(page, { address: wrong, since: 0 });
  await signInAs(page, "Tom Okafor");
  await page.goto("/assessments");
  await page.getByRole("link", { name: product }).first().click();
  // The one that was shown when it was sent, and the one in the mail.
  await expect(page.getByText(`2 links to ${wrong}`)).toBeVisible();
  await page.getByText("Change or end this request").click();
  await isSound(page);
  await page.getByRole("button", { name: "Name another contact" }).click();
  await page.getByRole("button", { name: "End all links and invite them" }).click();
  await expect(page.getByText("Name the contact person").first()).toBeVisible();
  await page.getByLabel("Name of the right contact").fill("Rita Right");
  await page.getByLabel("Their e-mail address").fill(right);
  await page.getByRole("button", { name: "End all links and invite them" }).click();
  await expect(page.getByText(`Rita Right, ${right}`)).toBeVisible();
  await isSound(page);
  const mail = await mailTo(page, { address: right, since: 0 });
  const options = { viewport: page.viewportSize(), ...(baseURL && { baseURL }) };
  const visitor = await (await browser.newContext(options)).newPage();
  await visitor.goto(invitation);
  await expect(visitor.getByText("This invitation link leads nowhere")).toBeVisible();
  await isSound(visitor);
  await openInvitation(visitor, { invitation: linkIn(mail.body), email: right });
  await expect(visitor).toHaveURL(/\/requests\/rsp_/);
});
