import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { repository } from "../../worker/cli/tools.ts";
import { expect, isSound, signInAs, test } from "./support/visit.ts";

test("the reviewer sees the gap, fails the certificate, overrides an answer, and the score follows at once @phone", async ({
  page,
}, info) => {
  await signInAs(page, "Ines Keller");
  await page.goto("/assessments");
  await page.getByRole("link", { name: "Halden Assist" }).click();
  await expect(
    page.getByText("The certificate does not cover Clinical decision support.", { exact: false }).first(),
  ).toBeVisible();
  const both = page.getByRole("region", { name: "What it is bought for, and what is certified" });
  await expect(both).toContainText("Decision support in our emergency departments");
  await expect(both).toContainText("Halden HR chatbot");
  await isSound(page);

  const parts = page.getByRole("navigation", { name: "Parts of the review" });
  await parts.getByRole("link", { name: "Controls" }).click();
  const control = page.locator("[id='A.5.2']");
  await control.locator("summary").click();
  await expect(control.getByText("EU AI Act", { exact: false })).toBeVisible();
  await isSound(page);

  await parts.getByRole("link", { name: "Certificate" }).click();
  await expect(page.getByText("for the internal use and support of the Halden HR chatbot")).toBeVisible();
  // However narrow the window, where one is stands in sight.
  await expect(parts.getByRole("link", { name: "Certificate" })).toBeInViewport({ ratio: 1 });
  await isSound(page);
  await page.getByLabel("Reason, about scope for Halden Assist").fill("The vendor sent an extended scope");
  await page.getByRole("button", { name: "Covered: scope for Halden Assist", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Assured is now" })).toBeVisible();
  await page.getByLabel("What it said, about AIMS-HAL-01").fill(`Not in the register (${info.project.name})`);
  await page.getByRole("button", { name: "Could not be confirmed: AIMS-HAL-01" }).click();
  await parts.getByRole("link", { name: "Summary" }).click();
  await expect(page.getByText("The certificate could not be confirmed")).toBeVisible();

  await parts.getByRole("link", { name: "Answers" }).click();
  const answer = page.locator("#monitoring");
  await answer.getByText("Conclude otherwise").click();
  await answer.getByLabel("How far it is in place").selectOption("Hardly (25%)");
  await answer.getByLabel("Reason, about").last().fill("The log shows three weeks only");
  await answer.getByRole("button", { name: "Save our conclusion" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Assured" })).toBeVisible();
  await expect(answer.getByText("Somebody looks at the measurements at fixed times")).toBeVisible();
  await isSound(page);
  await restore(page);
});

/** Puts the demo back, so that the next width meets the same story. */
async function restore(page: Page): Promise<void> {
  const answer = page.locator("#monitoring");
  await answer.getByLabel("Reason, about").last().fill("Back to what was worked out");
  await answer.getByRole("button", { name: "Take back" }).click();
  await page
    .getByRole("navigation", { name: "Parts of the review" })
    .getByRole("link", { name: "Certificate" })
    .click();
  await page.getByLabel("Reason, about scope for Halden Assist").fill("The scope names the HR chatbot only");
  await page.getByRole("button", { name: "Not covered: scope for Halden Assist" }).click();
  await expect(page.getByText("Not covered", { exact: true }).first()).toBeVisible();
  await page.getByLabel("What it said, about AIMS-HAL-01").fill("Found after all");
  await page.getByRole("button", { name: "Confirm: AIMS-HAL-01", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Assured" })).toBeVisible();
}

test("the dossier that the reviewer downloads gives the same score on the command line", { tag: "@once" }, async ({
  page,
}) => {
  await signInAs(page, "Owen Hart");
  await page.goto("/assessments");
  await page.getByRole("link", { name: "Juniper Loop", exact: true }).click();
  const href = (await page.getByRole("link", { name: "Download dossier" }).getAttribute("href")) ?? "";
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download dossier" }).click(),
  ]);
  const file = await download.path();
  expect(JSON.parse(readFileSync(file, "utf8"))).toHaveProperty("dossier", 2);
  const printed = JSON.parse(
    execFileSync(process.execPath, [join(repository, "worker/cli/score.ts"), file], { encoding: "utf8" }),
  );
  const view = await (await page.request.get(href.replace(/dossier$/, "review"))).json();
  expect(printed).toEqual(view.summary);
});

test("how scoring works is open to everybody", async ({ page }) => {
  await page.goto("/how-scoring-works#risk");
  await expect(page.getByRole("heading", { level: 1, name: "How scoring works" })).toBeVisible();
  await expect(page.getByText("residual = inherent × (1 − assured)")).toBeInViewport();
  await isSound(page);
});
