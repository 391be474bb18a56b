import type { Browser, Page } from "@playwright/test";
import { addDays, civilDateOf } from "../../worker/domain/civil-date.ts";
import { openOwnPortal } from "./support/own-portal.ts";
import { expect, isSound, linkIn, mailTo, signInAs, test } from "./support/visit.ts";

const product = "Paperlane Care";

test("an owner lets an auditor read one assessment until Friday; the auditor reads it and nothing else, and on the day it is over @more", async ({
  browser,
  viewport,
}) => {
  const portal = await openOwnPortal();
  try {
    const pageOf = async (one: Browser): Promise<Page> =>
      (await one.newContext({ viewport, baseURL: portal.address, locale: "en-GB", timezoneId: "UTC" })).newPage();
    const [owner, auditor] = [await pageOf(browser), await pageOf(browser)];
    const email = "ada.brook@audit.example";

    await signInAs(owner, "Priya Nair");
    await owner.goto("/people");
    await owner.getByRole("link", { name: "Access from outside" }).click();
    await expect(owner.getByText("Nobody from outside reads anything")).toBeVisible();
    await isSound(owner);
    await owner.goto("/assessments");
    await owner.getByRole("link", { name: product }).click();
    await owner.getByRole("link", { name: "Let somebody from outside read it" }).click();
    await owner.getByRole("button", { name: "Let them read" }).click();
    await expect(owner.getByRole("link", { name: "Enter a name" })).toBeVisible();
    await isSound(owner);
    await owner.getByLabel("Name").fill("Ada Brook");
    await owner.getByLabel("E-mail address").fill(email);
    await owner.getByLabel("Last day").fill(addDays(civilDateOf(Date.now()), 4));
    await owner.getByLabel("Why").fill("Yearly audit");
    const given = Date.now();
    await owner.getByRole("button", { name: "Let them read" }).click();
    await expect(owner.getByRole("row", { name: /Ada Brook/ })).toContainText("May read now");
    await isSound(owner);

    const mail = await mailTo(auditor, { address: email, since: given, with: "/assessments/" });
    const place = linkIn(mail.body);
    await auditor.goto(place);
    await auditor.getByLabel("Your e-mail address").fill(email);
    await auditor.getByRole("button", { name: "Send me a link" }).click();
    const way = await mailTo(auditor, { address: email, since: given, with: "/l#" });
    await auditor.goto(linkIn(way.body));
    await auditor.getByRole("button", { name: "Continue" }).click();
    await expect(auditor.getByRole("heading", { level: 1, name: product })).toBeVisible();
    await expect(auditor.getByText("You read this from outside, for Harbour Vale Hospitals")).toBeVisible();
    await expect(auditor.getByText("Change or end this request")).toHaveCount(0);
    await isSound(auditor);
    const parts = auditor.getByRole("navigation", { name: "Parts of the review" });
    for (const part of ["Answers", "Decision", "History", "Report", "Log"]) {
      await parts.getByRole("link", { name: part, exact: true }).click();
      await isSound(auditor);
    }
    await expect(auditor.getByText("Ada Brook, from outside").first()).toBeVisible();

    // Nothing else of the buyer is there.
    for (const path of ["/assessments", "/vendors", "/portfolio", "/people", "/settings", "/log", "/outside-access"]) {
      await auditor.goto(path);
      await expect(auditor.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
    }
    await auditor.goto("/");
    await expect(auditor.getByRole("row")).toHaveCount(2);
    await isSound(auditor);

    await owner.reload();
    await expect(owner.getByRole("row", { name: /Ada Brook/ })).not.toContainText("Not yet");
    const owners = await mailTo(owner, {
      address: "priya.nair@harbour.example",
      since: given,
      with: "for the first time",
    });
    expect(owners.body).toContain("Ada Brook reads Paperlane Care");

    await auditor.getByRole("link", { name: product }).click();
    await expect(parts).toBeVisible();
    await portal.daysGoBy(5);
    await parts.getByRole("link", { name: "History", exact: true }).click();
    await expect(auditor.getByText("There is nothing here").first()).toBeVisible();
    await auditor.goto("/");
    await expect(auditor.getByText("You do not act for an organisation here yet")).toBeVisible();
    await owner.reload();
    await expect(owner.getByRole("row", { name: /Ada Brook/ })).toContainText("Over: the last day has passed");
    expect(await portal.ring()).toBe(true);
    await mailTo(owner, { address: "priya.nair@harbour.example", since: given, with: "the last day was over" });
  } finally {
    await portal.close();
  }
});
