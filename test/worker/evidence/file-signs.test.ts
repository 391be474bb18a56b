import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { signsInWords } from "#domain/words/file-signs.ts";
import { figureOf } from "#test/support/figure.ts";
import { hostileFiles } from "#test/support/hostile-files.ts";
import { call, newVendor, type Persona } from "#test/support/worker/portal.ts";
import { answer, chooseSystem, newWorld, rowsOf, submit } from "#test/worker/requests/world.ts";
import { sha256Hex } from "#worker/ports/hash.ts";

async function upload(who: Persona, of: { name: string; type: string; bytes: Uint8Array<ArrayBuffer> }) {
  const query = { name: of.name, kind: "record", type: of.type, sha256: await sha256Hex(of.bytes) };
  return call(who, "POST /api/vendor/evidence", { query, bytes: of.bytes });
}
const pdf = "%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(1)>>>>endobj\n";
const scripted = {
  name: "policy.pdf",
  type: "application/pdf",
  bytes: Uint8Array.from(pdf, (letter) => letter.charCodeAt(0)),
};

it("whoever hands a file in, and whoever reviews it, is told what is inside before it is opened", async ({ task }) => {
  const world = await newWorld();
  const { owner } = world.vendor;
  const taken = new Map<string, (typeof hostileFiles)[number]>();
  for (const file of hostileFiles.filter(({ holds }) => holds !== undefined)) {
    const stored = await upload(owner, file);
    if (stored.status === 201) taken.set(stored.json().id, file);
  }
  await chooseSystem(owner, world);
  await answer(owner, world, { question: "policy", answer: { value: "yes", evidence: [...taken.keys()] } });
  await submit(owner, world);
  const path = { params: { id: world.assessmentId } };
  const { evidence } = (await call(world.buyer.reviewer, "GET /api/buyer/assessments/:id/review", path)).json();
  const unsaid = [...taken].flatMap(([id, { name, holds }]) => {
    const signs = evidence.find((one) => one.id === id)?.signs ?? [];
    const isSaid = signs.some((sign) => sign === holds) && signsInWords(signs, "reader").isGrave;
    return isSaid ? [] : [`${name}: ${signs.join(", ") || "nothing"} is said, and not ${holds}`];
  });
  task.meta.figure = figureOf({
    name: "Hostile files marked before they are opened",
    is: `${taken.size - unsaid.length} marked of ${taken.size} taken in that hold something`,
    target: "every one",
    enough: taken.size >= 12,
    short: unsaid,
  });
  expect(unsaid).toEqual([]);
  expect(task.meta.figure.holds).toBe(true);
});

it("a file that is handed in again is looked through again, and what was seen is on record", async () => {
  const { owner, orgId } = await newVendor();
  expect((await upload(owner, scripted)).json().signs).toEqual(["script"]);
  expect((await upload(owner, { ...scripted, name: "again.pdf" })).json().signs).toEqual(["script"]);
  const leaves = await rowsOf<{ body_json: string }>("select body_json from audit_leaves where org_id = ?", orgId);
  expect(leaves.map(({ body_json }) => JSON.parse(body_json).details.signs)).toEqual(["script", "script"]);
});

it("of a file from before files were looked through nothing is said to be seen, and nothing not to be", async () => {
  const { owner, orgId } = await newVendor();
  const { id } = (await upload(owner, scripted)).json();
  await env.DB.prepare("update evidence_files set signs = null where org_id = ?").bind(orgId).run();
  const [file] = (await call(owner, "GET /api/vendor/evidence")).json();
  expect(file).toMatchObject({ id, signs: null });
});
