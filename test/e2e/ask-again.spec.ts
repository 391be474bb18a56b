import { addDays, civilDateOf } from "../../worker/domain/civil-date.ts";
import { answerAndSubmit } from "./support/answering.ts";
import { approve } from "./support/approve.ts";
import { openInvitation } from "./support/invitation.ts";
import { sendTo } from "./support/sending.ts";
import { expect, isSound, signInAs, test } from "./support/visit.ts";
import { signedIn } from "./support/writers.ts";

test("a vendor says that its model changed; the buyer finds it in the inbox, puts it off, dismisses it, notes a change of its own and asks again @more", async ({
  page,
  browser,
  baseURL,
}, info) => {
  const address = baseURL ?? "";
  const email = `rosa.again.${info.project.name}.${Date.now()}@fennel.example`;
  const product = `Again ${info.project.name} ${Date.now()}`;
  await openInvitation(page, { invitation: await sendTo({ baseURL: address, email, product }), email });
  const home = page.url();
  await answerAndSubmit(page);
  const ines = await signedIn(address, "ines");
  const { entries } = await ines.call("GET /api/buyer/assessments", { query: { search: product } });
  const id = entries[0]?.id ?? "";
  await approve(address, id);

  await page.goto(home);
  await page.getByRole("button", { name: "Say what changed" }).click();
  await page.getByRole("button", { name: "Tell Harbour Vale Hospitals" }).click();
  await expect(page.getByRole("group", { name: "What changed?" })).toContainText("Say what changed");
  await page.getByRole("radio", { name: "The AI model behind it changed" }).check();
  await page.getByLabel("How", { exact: true }).fill("Another base model since Monday.");
  await isSound(page);
  await page.getByRole("button", { name: "Tell Harbour Vale Hospitals" }).click();
  await expect(page.getByText("Harbour Vale Hospitals is told")).toBeVisible();
  await isSound(page);

  const reader = await (
    await browser.newContext({ viewport: page.viewportSize(), ...(baseURL && { baseURL }) })
  ).newPage();
  await signInAs(reader, "Priya Nair");
  await reader.goto("/");
  const group = reader.getByRole("region", { name: /^Decided, but something happened since/ });
  await expect(group.getByText("Another base model since Monday").first()).toBeVisible();
  await isSound(reader);
  await group.getByRole("link", { name: product }).click();
  const since = reader.getByRole("region", { name: "What happened since" });
  await expect(since.getByText("The vendor is to be asked again")).toBeVisible();
  await expect(since.getByText(/The AI model behind it changed, as .* of the vendor says/)).toBeVisible();
  await since.getByRole("button", { name: /^Put off/ }).click();
  await since.getByLabel("Put off until").fill(addDays(civilDateOf(Date.now()), 20));
  await since.getByLabel("Why").fill("Their new paper comes first.");
  await isSound(reader);
  await since.getByRole("button", { name: "Put it off" }).click();
  await expect(since.getByText(/Put off by Priya Nair/)).toBeVisible();
  await expect(since.getByText("The vendor is to be asked again")).toHaveCount(0);
  await since.getByRole("button", { name: /^Take it back/ }).click();
  await since.getByRole("button", { name: /^Dismiss/ }).click();
  await since.getByLabel("Why").fill("The same model under another name.");
  await since.getByRole("button", { name: "Dismiss it" }).click();
  await since.getByText("Reasons to ask again that are over (1)").click();
  await expect(since.getByText(/Dismissed by Priya Nair/)).toBeVisible();
  await isSound(reader);

  await reader.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link").nth(1).click();
  await reader.getByRole("button", { name: `Note that ${product} changed` }).click();
  await reader.getByRole("radio", { name: "The service changed" }).check();
  await reader.getByLabel("How", { exact: true }).fill("It decides by itself now, as their release notes say.");
  await isSound(reader);
  await reader.getByRole("button", { name: "Note the change" }).click();
  await expect(reader.getByRole("button", { name: "Note the change" })).toHaveCount(0);
  await reader.goto("/assessments");
  await expect(reader.getByRole("row").filter({ hasText: product })).toContainText("To be asked again: the service");
  await reader.goto("/assessments?show=again-change&columns=due,again");
  await expect(reader.getByRole("row").filter({ hasText: product })).toContainText("It decides by itself now");
  await isSound(reader);
  await reader.goto(`/assessments/${id}/decision`);
  await since.getByText("What the vendor would be asked anew").click();
  await expect(since.getByText(/questions are asked anew: .* changed/)).toBeVisible();
  await isSound(reader);
  await reader.getByRole("link", { name: "Ask the vendor again" }).click();
  await expect(reader.getByLabel("Product")).toHaveValue(product);

  const next = await sendTo({ baseURL: address, email, product });
  const following = (await ines.call("GET /api/buyer/assessments", { query: { search: product } })).entries;
  await reader.goto(`/assessments/${following.find((one) => one.id !== id)?.id}`);
  await expect(reader.getByText(/questions are asked anew/)).toBeVisible();
  await isSound(reader);
  await page.goto(next);
  await page
    .getByRole("button", { name: /Start answering|Answer for/ })
    .first()
    .click();
  await page.waitForURL(/\/requests\/rsp_/);
  await expect(page.getByText(/asked anew: each says why/)).toBeVisible();
  await isSound(page);
  await page.getByRole("link", { name: "Policy and accountability" }).click();
  // The vendor's own word was dismissed; what the buyer noted for itself is its own affair.
  await expect(page.getByText(/^Asked anew\. .* wants to know how this stands by now\.$/).first()).toBeVisible();
  await isSound(page);
});
