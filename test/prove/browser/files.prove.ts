import { createHash } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { handIn, newPlace } from "../../e2e/support/place.ts";
import { signedIn } from "../../e2e/support/writers.ts";
import { figureOf } from "../../support/figure.ts";
import { type HostileFile, hostileFiles } from "../../support/hostile-files.ts";
import { isMarked, signInAs, type Traces, watch, withOwnPortal } from "./own-portal.ts";

type Vendor = Awaited<ReturnType<typeof signedIn>>;

/** Hands a file in; its id, or undefined when the portal will not have it. */
async function upload(vendor: Vendor, { name, type, bytes }: HostileFile): Promise<string | undefined> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  try {
    return (await vendor.upload(bytes, { name, kind: "record", type, sha256 })).id;
  } catch (error) {
    if (error instanceof Error && / 4\d\d /.test(error.message)) return undefined;
    throw error;
  }
}

/** Opens a file in every way a browser has; says what came of it. */
async function openedInline(
  page: Page,
  of: { start: string; url: string; traces: Traces },
): Promise<string | undefined> {
  const download = page.waitForEvent("download", { timeout: 30_000 }).catch(() => undefined);
  const came = await page.goto(of.url).catch(() => undefined);
  if (came !== undefined) return `${of.url} was shown`;
  await (await download)?.cancel();
  await page.goto(of.start);
  for (const tag of ["script", "img", "iframe", "embed", "object", "link"]) {
    await page.evaluate(
      async ([name, url]) => {
        const element = document.createElement(name ?? "");
        const ended = new Promise((over) => {
          element.addEventListener("load", over);
          element.addEventListener("error", over);
          setTimeout(over, 300);
        });
        if (name === "link") element.setAttribute("rel", "stylesheet");
        const place = name === "link" ? "href" : name === "object" ? "data" : "src";
        // A page of ours would not be allowed to: Trusted Types stop it. That is the point.
        try {
          element.setAttribute(place, url ?? "");
        } catch {
          return;
        }
        document.body.append(element);
        await ended;
        element.remove();
      },
      [tag, of.url] as const,
    );
  }
  if (await isMarked(page)) of.traces.ran.push(of.url);
  return undefined;
}

test("no hostile file runs, or shows itself, in the browser of the reviewer who opens it", async ({ page }) => {
  await withOwnPortal(async (address) => {
    const place = await newPlace(address);
    const vendor = await signedIn(address, "nia");
    const accepted: string[] = [];
    for (const file of hostileFiles) {
      const id = await upload(vendor, file);
      if (id !== undefined && !accepted.includes(id)) accepted.push(id);
    }
    await handIn(vendor, place.requestId, {
      "ai-policy": { value: "yes", evidence: accepted.slice(0, 90) },
      "trains-on-our-data": { value: "no", evidence: accepted.slice(90, 180) },
    });
    await signInAs(page, { address, personId: "psn_demo_tom" });
    const traces = await watch(page);
    const start = `${address}/assessments/${place.assessmentId}`;
    const inline: string[] = [];
    for (const id of accepted) {
      const url = `${address}/api/buyer/assessments/${place.assessmentId}/evidence/${id}`;
      const shown = await openedInline(page, { start, url, traces });
      if (shown) inline.push(shown);
    }
    const is = `${hostileFiles.length} files, ${accepted.length} taken in and opened, ${traces.ran.length} scripts run, ${inline.length} shown inline`;
    const short = [...traces.ran, ...inline];
    const enough = hostileFiles.length >= 120 && accepted.length > 0;
    const figure = figureOf({ name: "Hostile files", is, target: "120 files, 0 run, 0 inline", enough, short });
    test.info().annotations.push({ type: "figure", description: JSON.stringify(figure) });
    expect(short).toEqual([]);
  });
});
