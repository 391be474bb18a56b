import type { Locator, Page } from "@playwright/test";
import { type Act, type Hands, type Place, standingOf, type Within } from "../../support/journey/hands.ts";
import { expect } from "./visit.ts";

/** A person's hands at a page of Playwright's. */
export function playwrightHands(page: Page): Hands {
  const inside = (within: Within | undefined): Page | Locator =>
    within === undefined ? page : page.getByRole(within.role, { name: within.name, exact: true });
  const find = ({ role, name, within }: Place): Locator =>
    role === "field"
      ? inside(within).getByLabel(name, { exact: true }).and(page.locator("input, select, textarea"))
      : inside(within).getByRole(role, { name, exact: true });
  return {
    act: (act) => perform({ page, find, act }),
    strike: (key) => page.keyboard.press(key),
    write: (text) => page.keyboard.type(text),
    watch: async (at) => {
      const found = find(at);
      await expect(found).toBeVisible();
      return () => found.evaluate(standingOf);
    },
    sees: (text, within) => expect(inside(within).getByText(text).filter({ visible: true }).first()).toBeVisible(),
    isTicked: (at) => expect(find(at)).toBeChecked(),
    reload: async () => {
      await page.reload();
    },
    line: (is) => page.context().setOffline(is === "cut"),
  };
}

interface Performing {
  readonly page: Page;
  readonly find: (at: Place) => Locator;
  readonly act: Act;
}

async function perform({ page, find, act }: Performing): Promise<void> {
  switch (act.does) {
    case "open":
      await page.goto(act.address);
      return;
    case "press":
      return find(act.at).click();
    case "type":
      return find(act.at).fill(act.text);
    case "choose":
      await find(act.at).selectOption({ label: act.option });
      return;
    case "attach":
      return find(act.at).setInputFiles([...act.files]);
  }
}
