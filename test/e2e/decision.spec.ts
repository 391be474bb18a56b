import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { answerAndSubmit } from "./support/answering.ts";
import { openInvitation } from "./support/invitation.ts";
import { sendTo } from "./support/sending.ts";
import { expect, isSound, signInAs, test } from "./support/visit.ts";

const verify = (...args: string[]): string => {
  try {
    return execFileSync("node", ["--disable-warning=ExperimentalWarning", "worker/cli/verify.ts", ...args], {
      encoding: "utf8",
    });
  } catch (error) {
    return String(Reflect.get(Object(error), "stdout"));
  }
};

test("findings are followed up, two people decide, and the signed decision proves itself until a byte is changed", async ({
  page,
  browser,
  baseURL,
}, info) => {
  const email = `rosa.dec.${info.project.name}.${Date.now()}@fennel.example`;
  const product = `Decision ${info.project.name} ${Date.now()}`;
  await openInvitation(page, { invitation: await sendTo({ baseURL: baseURL ?? "", email, product }), email });
  await answerAndSubmit(page);

  const options = { viewport: page.viewportSize(), ...(baseURL && { baseURL }) };
  const [ines, priya] = [
    await (await browser.newContext(options)).newPage(),
    await (await browser.newContext(options)).newPage(),
  ];
  await signInAs(priya, "Priya Nair");
  await priya.goto("/settings");
  await priya.getByLabel("Two people on every decision and policy").check();
  await isSound(priya);

  await signInAs(ines, "Ines Keller");
  await ines.goto("/assessments");
  await ines.getByRole("link", { name: product, exact: true }).click();
  await ines.getByRole("link", { name: "Findings", exact: true }).click();
  await ines.getByRole("button", { name: "Raise a finding" }).click();
  await ines.getByLabel("What was found").fill("No plan for a model that is withdrawn");
  await ines.getByLabel("Where it stands").selectOption("accepted");
  await ines.getByLabel("The risk is carried by").selectOption("Priya Nair");
  await ines.getByLabel("Until").fill("2027-06-30");
  await ines.getByLabel("Reason, or what was agreed").fill("Only a pilot with ten users.");
  await isSound(ines);
  await ines.getByRole("button", { name: "Save the finding" }).click();
  await expect(ines.getByText("Waits for Priya Nair, who is asked to carry the risk until 30 June 2027")).toBeVisible();
  await isSound(ines);
  const taking = ines.waitForEvent("download");
  await ines.getByText("Download", { exact: true }).click();
  await isSound(ines);
  await ines.getByRole("button", { name: "The one finding as CSV" }).click();
  expect(readFileSync(await (await taking).path(), "utf8")).toMatch(
    /No plan for a model that is withdrawn.*Priya Nair/,
  );

  // She is asked on her start page, and only her word makes it count.
  await priya.goto("/");
  await isSound(priya);
  const waiting = (group: string) => priya.getByRole("region", { name: group });
  await waiting("Risks you are asked to carry").getByRole("link", { name: product }).click();
  await priya.getByLabel("What you say to it").fill("For the pilot.");
  await isSound(priya);
  await priya.getByRole("button", { name: "Agree to carry the risk" }).click();
  await expect(priya.getByText("Priya Nair carries the risk until 30 June 2027")).toBeVisible();
  await ines.reload();
  await expect(ines.getByText("Priya Nair carries the risk until 30 June 2027")).toBeVisible();

  await ines.getByRole("link", { name: "Decision", exact: true }).click();
  await ines.getByLabel("Approve with conditions").check();
  await ines.getByRole("button", { name: "Add a condition" }).click();
  await ines.getByLabel("Condition 1", { exact: true }).fill("Hand in the test report");
  await ines.getByLabel("Until").fill("2027-03-31");
  await ines.getByLabel("Why").fill("The gaps are small and dated.");
  await isSound(ines);
  await ines.getByRole("button", { name: "Propose the decision" }).click();
  await expect(ines.getByText("Another reviewer or an owner confirms")).toBeVisible();
  await isSound(ines);

  const path = new URL(ines.url()).pathname;
  await priya.goto("/");
  await waiting("Proposals to confirm").getByRole("link", { name: product }).click();
  await expect(priya).toHaveURL(new RegExp(`${path}$`));
  await priya.getByLabel("What you looked at").fill("Read the answers and the certificate.");
  await priya.getByRole("button", { name: "Confirm the decision" }).click();
  await expect(priya.getByRole("heading", { name: "Approved with conditions" })).toBeVisible();
  await isSound(priya);

  // The vendor knows nothing of it until somebody says it.
  await page.goto("/");
  await page.getByRole("link", { name: product }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: product })).toBeVisible();
  await expect(page.getByText("decided: Approved with conditions")).toHaveCount(0);
  await priya.getByLabel("Your word to the vendor").fill("Thank you for the quick answers.");
  await priya.getByRole("button", { name: "Tell the vendor" }).click();
  await expect(priya.getByText(/Priya Nair told the vendor of it/)).toBeVisible();
  await page.reload();
  await expect(page.getByText("decided: Approved with conditions")).toBeVisible();
  await expect(page.getByText("Hand in the test report, until 31 March 2027")).toBeVisible();
  await isSound(page);
  const [download] = await Promise.all([
    priya.waitForEvent("download"),
    priya.getByRole("link", { name: "Download the signed decision" }).click(),
  ]);
  const file = info.outputPath("decision.json");
  await download.saveAs(file);
  const keys = info.outputPath("keys.json");
  writeFileSync(keys, await (await page.request.get("/.well-known/annexa-keys.json")).text());
  const said = verify(file, "--keys", keys);
  expect(said).toContain("Signature: holds");
  expect(said).toContain("Key: holds");
  expect(said).toContain("Score: holds: reproduced");
  expect(said).toContain("decided to approve with conditions");
  writeFileSync(file, readFileSync(file, "utf8").replace("small and dated", "small and dateD"));
  const refused = verify(file);
  expect(refused).toContain("Signature: DOES NOT HOLD");
  expect(refused).toContain("Refused");

  await priya.goto(path.replace("/decision", "/findings"));
  await expect(priya.getByRole("heading", { name: "Hand in the test report" })).toBeVisible();
  await priya.goto(path.replace("/decision", ""));
  await expect(priya.getByRole("link", { name: "Approved with conditions" })).toBeVisible();
  await isSound(priya);
  await priya.goto("/settings");
  await priya.getByLabel("Two people on every decision and policy").uncheck();
});
