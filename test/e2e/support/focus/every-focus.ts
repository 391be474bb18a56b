import { buyerPaths, openPaths, vendorPaths } from "#domain/page-paths.ts";
import { expect, signInAs, test } from "../visit.ts";
import { lookAtPage } from "./look-at-page.ts";
import { walkPortal } from "./portal-walk.ts";
import { preparePages } from "./prepare.ts";
import { Walker } from "./walker.ts";

interface Window {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly deviceScaleFactor: number;
}

/** A test that tabs through every page of the portal in a window, and finds what is focused and hidden. */
export function everyFocusInSight({ name, viewport, deviceScaleFactor }: Window): void {
  test.describe(name, () => {
    test.use({ viewport, deviceScaleFactor });

    test("the Tab key leads through every page of the portal, and the focus is always in sight", {
      tag: "@once",
    }, async ({ page, baseURL }) => {
      await preparePages(baseURL ?? "");
      await page.emulateMedia({ reducedMotion: "reduce" });
      const walker = new Walker(page);
      const found: string[] = [];
      const opened = new Set<string>();
      let [pages, stops] = [0, 0];
      const look = async (url: string): Promise<void> => {
        const looked = await lookAtPage(walker, { url, opened });
        [pages, stops] = [pages + 1, stops + looked.stops];
        found.push(...looked.found);
      };
      // A page that only some may see is left for those who come next.
      const unseenByStrangers = await walkPortal(walker, { paths: openPaths, look });
      await signInAs(page, "Priya Nair");
      const unseenByBuyers = await walkPortal(walker, { paths: [...buyerPaths, ...unseenByStrangers], look });
      await signInAs(page, "Daan Vos");
      const ofVendors = [...vendorPaths, ...unseenByBuyers.filter((path) => !buyerPaths.some((one) => one === path))];
      const unseen = await walkPortal(walker, { paths: ofVendors, look });
      console.log(`${name}: ${pages} pages, ${stops} stops of the Tab key`);
      expect([...unseenByBuyers.filter((path) => !ofVendors.includes(path)), ...unseen], "pages not reached").toEqual(
        [],
      );
      expect(found).toEqual([]);
    });
  });
}
