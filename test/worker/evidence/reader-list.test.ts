import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { copyRow } from "#test/support/worker/copied-row.ts";
import { call, newVendor } from "#test/support/worker/portal.ts";
import { pagesOf } from "#test/support/worker/whole-list.ts";
import { submittedFile } from "./steps.ts";

it("a file that many buyers read names all of them, page by page, each once, and is taken back from the last", async () => {
  const { world, file } = await submittedFile();
  const { assessmentId, vendor } = world;
  const ids = Array.from({ length: 24 }, (_, n) => n);
  for (const n of ids) {
    const [copy, name] = [`${assessmentId}_${n}`, "assessment_id"];
    await copyRow({ table: "assessments", where: ["id", assessmentId], changed: { id: copy } });
    const where = [name, assessmentId] as const;
    await copyRow({ table: "responses", where, changed: { [name]: copy, id: `${world.requestId}_${n}` } });
    await copyRow({ table: "evidence_grants", where, changed: { [name]: copy, granted_at: 1000 + Math.floor(n / 2) } });
  }
  const readers = async (query: Readonly<Record<string, string>>) =>
    (await call(vendor.owner, "GET /api/vendor/evidence/:id/readers", { params: { id: file.id }, query })).json();
  const pages = await pagesOf(readers, 10);
  const named = pages.flatMap(({ entries }) => entries.map(({ requestId }) => requestId));
  expect(named.toSorted()).toEqual([world.requestId, ...ids.map((n) => `${world.requestId}_${n}`)].toSorted());
  expect(pages.map(({ total }) => total)).toEqual([25, 25, 25]);
  const last = named.at(-1) ?? world.requestId;
  expect(
    (
      await call(vendor.owner, "POST /api/vendor/evidence/:id/withdrawal", {
        params: { id: file.id },
        body: { requestId: last },
      })
    ).status,
  ).toBe(200);
  const after = (await pagesOf(readers, 200)).flatMap(({ entries }) => entries);
  expect(after.filter(({ withdrawnAt }) => withdrawnAt !== null).map(({ requestId }) => requestId)).toEqual([last]);
});

it("a file of another vendor that has the same name for us is nobody's to list, and of one that is not there nothing is told", async () => {
  const [{ world, file }, other] = [await submittedFile(), await newVendor()];
  const readers = (who: { cookie: string }, id: string) =>
    call(who.cookie, "GET /api/vendor/evidence/:id/readers", { params: { id } });
  expect((await readers(world.vendor.owner, file.id)).json().total).toBe(1);
  expect((await readers(other.owner, file.id)).status).toBe(404);
  expect((await readers(world.vendor.owner, "evd_unknown")).status).toBe(404);
  await copyRow({ table: "evidence_files", where: ["id", file.id], changed: { org_id: other.orgId } });
  await env.DB.prepare("update evidence_grants set vendor_org_id = ? where evidence_id = ?")
    .bind(other.orgId, file.id)
    .run();
  for (const { owner } of [world.vendor, other]) {
    const page = (await readers(owner, file.id)).json();
    expect([page.total, page.entries]).toEqual([0, []]);
  }
});
