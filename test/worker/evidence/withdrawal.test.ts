import { describe, expect, it } from "vitest";
import { call } from "#test/support/worker/portal.ts";
import { rowsOf, submit, uploadText, type World } from "../requests/world.ts";
import { submittedFile } from "./steps.ts";

const takeBack = (world: World, id: string) =>
  call(world.vendor.owner, "POST /api/vendor/evidence/:id/withdrawal", {
    params: { id },
    body: { requestId: world.requestId },
  });
const readers = async (world: World, id: string) =>
  (await call(world.vendor.contributor, "GET /api/vendor/evidence/:id/readers", { params: { id } })).json().entries;

describe("a file that a vendor submitted", () => {
  it("names the buyers that read it, and for what", async () => {
    const { world, file } = await submittedFile();
    expect(await readers(world, file.id)).toMatchObject([{ requestId: world.requestId, withdrawnAt: null }]);
    expect(await readers(world, (await uploadText(world.vendor.owner, "Kept")).id)).toEqual([]);
  });

  it("can be taken back: nobody of the buyer opens it from then on, and they are shown since when", async () => {
    const { world, file, read, review } = await submittedFile();
    expect((await read()).status).toBe(200);
    expect((await takeBack(world, file.id)).status).toBe(200);
    expect((await read()).status).toBe(404);
    const [shown] = (await review()).evidence;
    expect(shown).toMatchObject({ id: file.id, withdrawnAt: expect.any(Number) });
    const [leaf] = await rowsOf<{ body_json: string }>(
      "select body_json from audit_leaves where org_id = ? and action = 'assessment.evidence-withdrawn'",
      world.buyer.orgId,
    );
    expect(JSON.parse(leaf?.body_json ?? "{}")).toMatchObject({ subject: world.assessmentId });
  });

  it("is taken back once, however often and by however many at once", async () => {
    const { world, file } = await submittedFile();
    const answers = await Promise.all([takeBack(world, file.id), takeBack(world, file.id), takeBack(world, file.id)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const leaves = await rowsOf(
      "select seq from audit_leaves where org_id = ? and action = 'evidence.withdrawn'",
      world.vendor.orgId,
    );
    expect(leaves).toHaveLength(1);
  });

  it("is read again once the vendor submits it again, and by that alone", async () => {
    const { world, file, read } = await submittedFile();
    await takeBack(world, file.id);
    const params = { id: world.requestId };
    expect((await call(world.vendor.owner, "POST /api/vendor/requests/:id/withdrawal", { params })).status).toBe(200);
    expect((await read()).status).toBe(404);
    expect((await submit(world.vendor.owner, world)).status).toBe(200);
    expect((await read()).status).toBe(200);
  });

  it("is taken back by an owner alone, and from nobody it was not submitted to", async () => {
    const [{ world, file }, other] = [await submittedFile(), await submittedFile()];
    const asContributor = await call(world.vendor.contributor, "POST /api/vendor/evidence/:id/withdrawal", {
      params: { id: file.id },
      body: { requestId: world.requestId },
    });
    expect(asContributor.status).toBe(403);
    const foreign = await call(world.vendor.owner, "POST /api/vendor/evidence/:id/withdrawal", {
      params: { id: other.file.id },
      body: { requestId: other.world.requestId },
    });
    expect(foreign.status).toBe(404);
    expect((await other.read()).status).toBe(200);
  });
});
