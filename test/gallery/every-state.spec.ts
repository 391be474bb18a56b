import { foundByAxe, sideways } from "#test/e2e/support/soundness.ts";
import { cutOff } from "./judges/cut-off.ts";
import { unseenFocus } from "./judges/focus.ts";
import { measure } from "./judges/measure.ts";
import { sticksOut } from "./judges/sticks-out.ts";
import { overlapping, tooSmall } from "./judges/targets.ts";
import { expect, onEachPage, openGallery, test, windows } from "./support.ts";

for (const viewport of windows) {
  test.describe(`every state of every component, ${viewport.width} pixels wide`, () => {
    test.use({ viewport });

    test("stays in its box, and can be hit", async ({ page, gallery }) => {
      const look = async () => {
        const parts = await page.evaluate(measure);
        const wider = await sideways(page);
        const scrolls = wider > 0 ? [`${page.url()} is ${wider} pixels wider than the window`] : [];
        return [...scrolls, ...[cutOff, sticksOut, tooSmall, overlapping].flatMap((judge) => judge(parts))];
      };
      expect(await onEachPage(page, { address: gallery, look })).toEqual([]);
    });

    test("shows where the focus is", async ({ page, gallery }) => {
      const look = () => page.evaluate(unseenFocus);
      expect(await onEachPage(page, { address: gallery, look })).toEqual([]);
    });

    test("is fine for axe", async ({ page, gallery }) => {
      expect(await onEachPage(page, { address: gallery, look: () => foundByAxe(page, { without }) })).toEqual([]);
    });
  });
}

test.describe("every state of every component", () => {
  test.use({ viewport: windows[1] });

  test("can be read in dark colours", async ({ page, gallery }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await openGallery(page, gallery);
    expect(await foundByAxe(page, { only: ["color-contrast"] })).toEqual([]);
  });
});

// The same part of a page stands here once for each of its states.
const without = ["landmark-unique"];
