import { createHash } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { newPlace } from "../../e2e/support/place.ts";
import { signedIn } from "../../e2e/support/writers.ts";
import { figureOf } from "../figure.ts";
import { type HostileFile, hostileFiles } from "./hostile-files.ts";
import { isMarked, signInAs, type Traces, watch, withOwnPortal } from "./own-portal.ts";

type Vendor = Awaited<ReturnType<typeof signedIn>>;

/** Hands a file in; its id, or undefined when the portal will not have it. */
async function handIn(vendor: Vendor, { name, type, bytes }: HostileFile): Promise<string | undefined> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  try {
    return (await vendor.upload(bytes, { name, kind: "record", type, sha256 })).id;
  } catch (error) {
    if (error instanceof Error && / 4\d\d /.test(error.message)) return undefined;
    throw error;
  }
}

/** Attaches the files to answers and hands the questionnaire in, so that a reviewer has them. */
async function submit(vendor: Vendor, of: { requestId: string; files: readonly string[] }): Promise<void> {
  const params = { id: of.requestId };
  for (const [at, questionId] of ["ai-policy", "trains-on-our-data"].entries()) {
    const answer = { value: at === 0 ? "yes" : "no", evidence: of.files.slice(at * 90, at * 90 + 90) };
    const body = { revision: 0, answer };
    await vendor.call("PUT /api/vendor/requests/:id/answers/:questionId", { params: { ...params, questionId }, body });
  }
  const { revision, inventory, uses } = await vendor.call("GET /api/vendor/requests/:id", { params });
  const systems = [{ systemId: inventory[0]?.id ?? "", useId: uses[0]?.id ?? "" }];
  await vendor.call("PUT /api/vendor/requests/:id/systems", { params, body: { revision, systems } });
  const body = { name: "Nia", role: "Owner", confirmed: true } as const;
  await vendor.call("POST /api/vendor/requests/:id/submission", { params, body });
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
      const id = await handIn(vendor, file);
      if (id !== undefined && !accepted.includes(id)) accepted.push(id);
    }
    await submit(vendor, { requestId: place.requestId, files: accepted });
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
