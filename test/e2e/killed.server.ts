import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { figureOf } from "../support/figure.ts";
import { startPortal } from "../support/portal-process.ts";
import { newPlace } from "./support/place.ts";
import { everything, isWhole, type Kept, type Scene, writersOf } from "./support/writers.ts";

// Three in the tests; `npm run prove` asks for thirty.
const ends = Number(process.env.ENDS ?? 3);
const options = ["--no-build", "--no-demo"];
const kinds = ["answer", "note", "message", "file", "decision"];

test(`ending the server ${ends} times under eight writers of five kinds loses nothing it acknowledged`, async () => {
  test.setTimeout(ends * 300_000);
  const state = mkdtempSync(join(tmpdir(), "annexa-kill-"));
  try {
    const acknowledged: Kept[] = [];
    const lost = new Set<Kept>();
    let place: Omit<Scene, "address"> | undefined;
    for (let end = 0; end <= ends; end++) {
      const portal = await startPortal({ program: "start", state, options });
      place ??= await newPlace(portal.address);
      const scene = { ...place, address: portal.address };
      for (const one of await lostOf(scene, acknowledged)) lost.add(one);
      if (end === ends) await portal.kill();
      else await endUnderLoad(scene, { acknowledged, end: () => endBy(end, portal) });
    }
    const counts = kinds.map((kind) => `${acknowledged.filter((one) => one.kind === kind).length} ${kind}s`);
    const is = `${ends} ends: ${acknowledged.length} acknowledged (${counts.join(", ")}), ${lost.size} lost`;
    console.log(is);
    const short = [...lost].map(({ kind, key, value }) => `${kind} ${key}: ${value}`);
    const enough = ends >= 3 && kinds.every((kind) => acknowledged.some((one) => one.kind === kind));
    const figure = figureOf({ name: "Ends under mixed writers", is, target: "every kind, 0 lost", enough, short });
    test.info().annotations.push({ type: "figure", description: JSON.stringify(figure) });
    expect(short, `of ${acknowledged.length} acknowledged`).toEqual([]);
    expect(enough, `every kind was written: ${is}`).toBe(true);
  } finally {
    rmSync(state, { recursive: true, force: true });
  }
});

/** Every second time it is asked to stop; the other times it is a power cut. */
const endBy = (end: number, portal: Awaited<ReturnType<typeof startPortal>>): Promise<unknown> =>
  end % 2 === 1 ? portal.stop() : portal.kill();

/** Lets everybody write until enough of several kinds was acknowledged, and ends the server under their hands. */
async function endUnderLoad(scene: Scene, of: { acknowledged: Kept[]; end: () => Promise<unknown> }): Promise<void> {
  const before = of.acknowledged.length;
  const writing = (await Promise.all(writersOf(scene))).map(async (write) => {
    for (;;) {
      const kept = await write().catch(() => undefined);
      if (kept === undefined) return;
      of.acknowledged.push(kept);
    }
  });
  const fresh = () => of.acknowledged.slice(before);
  await expect
    .poll(() => new Set(fresh().map(({ kind }) => kind)).size > 2 && fresh().length > 24, { intervals: [50] })
    .toBe(true);
  await of.end();
  await Promise.all(writing);
}

/** What was acknowledged and is gone, or stands with another value. */
async function lostOf(scene: Scene, acknowledged: readonly Kept[]): Promise<Kept[]> {
  const stored = await everything(scene);
  const lost = acknowledged.filter(({ kind, key, value, revision = 0 }) => {
    const now = stored.get(`${kind} ${key}`);
    if (now === undefined || (now.revision ?? 0) < revision) return true;
    return (now.revision ?? 0) === revision && now.value !== value;
  });
  // The last files are looked at byte by byte: those before were, when they were the last.
  for (const file of acknowledged.filter(({ kind }) => kind === "file").slice(-10))
    if (!lost.includes(file) && !(await isWhole(scene, file))) lost.push(file);
  return lost;
}
