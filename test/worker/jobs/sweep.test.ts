import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { newVendor } from "#test/support/worker/portal.ts";
import { newSubmitted } from "#test/support/worker/submitted.ts";
import { dependenciesWith } from "#test/support/worker/use-case-call.ts";
import { uploadText } from "#test/worker/requests/world.ts";
import { sweepFiles } from "#worker/jobs/sweep.ts";
import { r2Blobs } from "#worker/ports/r2-blobs.ts";

const hour = 3_600_000;
const sweepIn = (hours: number) => sweepFiles(dependenciesWith({ clock: { now: () => Date.now() + hours * hour } }));

/** Every key in the store. */
const keys = async (): Promise<string[]> => (await env.FILES.list()).objects.map(({ key }) => key);

it("takes a file away that no row names, once it is a day old", async () => {
  const { orgId } = await newVendor();
  const orphans = ["e/evd_1", "dossiers/abc-dos_1.json", "decisions/abc-dos_2.json"].map(
    (rest) => `t/${orgId}/${rest}`,
  );
  for (const key of orphans) await env.FILES.put(key, "left behind");
  await sweepIn(23);
  expect(await keys()).toEqual(expect.arrayContaining(orphans));
  await sweepIn(25);
  expect((await keys()).filter((key) => key.includes(orgId))).toEqual([]);
});

it("leaves what a row names, whatever its age, and what it does not know", async () => {
  const submitted = await newSubmitted();
  const vendor = await newVendor();
  await uploadText(vendor.owner, "Of the library");
  await env.FILES.put("backups/2026-11-29.sql", "not of ours");
  const before = await keys();
  expect(before.some((key) => key.includes(submitted.buyer.orgId))).toBe(true);
  expect(before.some((key) => key.includes(vendor.orgId))).toBe(true);
  await sweepIn(24 * 365);
  expect(await keys()).toEqual(before);
});

it("looks at a bounded number of files and goes on behind them in the next run", async () => {
  const { orgId } = await newVendor();
  const count = 7;
  for (let n = 0; n < count; n++) await env.FILES.put(`t/${orgId}/e/evd_${n}`, "left behind");
  const looked: number[] = [];
  const whole = r2Blobs(env.FILES);
  const blobs: typeof whole = {
    ...whole,
    list: async ({ after }) => {
      const listed = await whole.list({ after, most: 3 });
      looked.push(listed.files.length);
      return listed;
    },
  };
  const deps = dependenciesWith({ blobs, clock: { now: () => Date.now() + 25 * hour } });
  for (let run = 0; run < 12 && (await keys()).some((key) => key.includes(orgId)); run++) await sweepFiles(deps);
  expect((await keys()).filter((key) => key.includes(orgId))).toEqual([]);
  expect(Math.max(...looked)).toBe(3);
});
