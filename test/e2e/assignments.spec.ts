import type { Page } from "@playwright/test";
import { answerAndSubmit } from "./support/answering.ts";
import { openInvitation } from "./support/invitation.ts";
import { sendTo } from "./support/sending.ts";
import { expect, isSound, mailTo, signInAs, test } from "./support/visit.ts";

const dialog = (page: Page, name: string) => page.getByRole("dialog", { name });

test("procurement says who reviews two requests; the reviewer finds them, hands one back, and takes it on again @more", async ({
  page,
  browser,
  baseURL,
}, info) => {
  const mark = `${info.project.name}${Date.now()}`;
  const email = `rosa.${mark}@fennel.example`;
  const product = `Reviewed ${mark}`;
  const invitation = await sendTo({ baseURL: baseURL ?? "", email, product });
  await sendTo({ baseURL: baseURL ?? "", email: `other.${email}`, product: `${product} too` });
  await openInvitation(page, { invitation, email });
  await answerAndSubmit(page);
  const open = async (): Promise<Page> =>
    (await browser.newContext({ viewport: page.viewportSize(), ...(baseURL && { baseURL }) })).newPage();
  const [tom, priya] = [await open(), await open()];

  await signInAs(tom, "Tom Okafor");
  await tom.goto(`/assessments?search=${mark}&reviewer=nobody`);
  await expect(tom.getByRole("heading", { name: "2 assessments found" })).toBeVisible();
  await isSound(tom);
  await tom.getByRole("button", { name: "Tick the 2 shown" }).press("Enter");
  await tom.getByRole("button", { name: "Say who reviews 2 assessments" }).press("Enter");
  await expect(dialog(tom, "Who reviews 2 assessments")).toBeVisible();
  await isSound(tom);
  const since = Date.now();
  await dialog(tom, "Who reviews 2 assessments").getByLabel("Priya Nair").press("Space");
  await tom.getByLabel("To be looked at by (optional)").fill("2031-03-31");
  await tom.getByRole("button", { name: "Save who reviews them" }).press("Enter");
  await expect(tom.getByRole("heading", { name: "No assessment like that" })).toBeVisible();
  // They are out of the list by now, and with them all that could be done with them.
  await expect(tom.getByRole("status").filter({ hasText: "2 assessments changed." })).toBeVisible();
  await isSound(tom);

  await signInAs(priya, "Priya Nair");
  const { person } = await (await priya.request.get("/api/session")).json();
  expect((await mailTo(priya, { address: person.email, since })).subject).toContain("asks you to review 2 assessments");
  await expect(priya.getByRole("link", { name: `${product} of` })).toBeVisible();
  await expect(priya.getByText("To be looked at by 31 March 2031").first()).toBeVisible();
  await isSound(priya);
  await priya.goto("/assessments");
  await priya.getByRole("link", { name: "Who reviews what" }).click();
  await expect(priya.getByRole("heading", { level: 1, name: "Who reviews what" })).toBeVisible();
  await isSound(priya);
  await priya.getByRole("link", { name: /Priya Nair, To review now/ }).click();
  await expect(priya.getByRole("link", { name: product, exact: true })).toBeVisible();
  await expect(priya.getByRole("combobox", { name: "Reviewed by" })).toHaveValue(person.id);
  await isSound(priya);
  await priya.getByRole("link", { name: product, exact: true }).click();
  await expect(priya.getByText("Reviewed by Priya Nair, by 31 March 2031.")).toBeVisible();
  await priya.getByRole("button", { name: "Hand my review back" }).press("Enter");
  await priya.getByLabel("Why (optional)").fill("I advised this vendor");
  await isSound(priya);
  await dialog(priya, "Hand my review back").getByRole("button", { name: "Hand it back" }).press("Enter");
  await expect(priya.getByText("it waits for everybody who reviews")).toBeVisible();
  await isSound(priya);
  await priya.getByRole("button", { name: "Review it myself" }).press("Enter");
  await expect(priya.getByText("Reviewed by Priya Nair.")).toBeVisible();

  await tom.goto(priya.url());
  await tom.getByRole("button", { name: "Change who reviews it" }).press("Enter");
  await expect(dialog(tom, "Who reviews it").getByLabel("Priya Nair")).toBeChecked();
  await isSound(tom);
  await dialog(tom, "Who reviews it").getByLabel("Priya Nair").press("Space");
  await tom.getByRole("button", { name: "Save who reviews it" }).press("Enter");
  await expect(tom.getByText("Nobody is asked to review it: it waits for everybody who reviews.")).toBeVisible();
  await isSound(tom);
});
