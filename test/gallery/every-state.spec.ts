import { unseenFocus } from "#test/e2e/support/judges/focus.ts";
import { looksAlike } from "#test/e2e/support/judges/forced-colours.ts";
import { foundByAxe, sideways } from "#test/e2e/support/soundness.ts";
import { expect, test } from "#test/e2e/support/visit.ts";
import { type ServedGallery, serveGallery } from "./build-gallery.ts";
import { cutOff } from "./judges/cut-off.ts";
import { measure } from "./judges/measure.ts";
import { sticksOut } from "./judges/sticks-out.ts";
import { overlapping, tooSmall } from "./judges/targets.ts";
import { looks, onEachPage } from "./open.ts";

let gallery: ServedGallery;
test.beforeAll(async () => {
  gallery = await serveGallery(process.env.GALLERY_ONLY?.split(","));
});
test.afterAll(() => gallery.stop());

for (const { viewport, colorScheme } of looks) {
  test.describe(`every state of every component, ${viewport.width} pixels wide and ${colorScheme},`, () => {
    test.use({ viewport, colorScheme });

    test("stays in its box, and can be hit", async ({ page }) => {
      const look = async () => {
        const parts = await page.evaluate(measure);
        const wider = await sideways(page);
        const scrolls = wider > 0 ? [`${page.url()} is ${wider} pixels wider than the window`] : [];
        return [...scrolls, ...[cutOff, sticksOut, tooSmall, overlapping].flatMap((judge) => judge(parts))];
      };
      expect(await onEachPage(page, { address: gallery.address, look })).toEqual([]);
    });

    test("shows where the focus is", async ({ page }) => {
      const look = () => unseenFocus(page);
      expect(await onEachPage(page, { address: gallery.address, look })).toEqual([]);
    });

    test("shows in forced colours which one is current", async ({ page }) => {
      const look = async () => {
        await page.emulateMedia({ reducedMotion: "reduce", forcedColors: "active" });
        return page.evaluate(looksAlike);
      };
      expect(await onEachPage(page, { address: gallery.address, look })).toEqual([]);
    });

    test("is fine for axe", async ({ page }) => {
      expect(await onEachPage(page, { address: gallery.address, look: () => foundByAxe(page, { without }) })).toEqual(
        [],
      );
    });
  });
}

// The same part of a page stands here once for each of its states.
const without = ["landmark-unique"];
