import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { Body } from "#contract/api.ts";
import { call, newVendor, type Persona } from "#test/support/worker/portal.ts";
import type { Answered } from "#test/support/worker/wire.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { rowsOf, uploadText } from "../requests/world.ts";

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

async function upload(
  who: Persona,
  of: { name: string; content: string | Uint8Array; query?: Record<string, string> },
) {
  const bytes = bytesOf(of.content);
  const query = { name: of.name, kind: "document", sha256: await sha256Hex(bytes), ...of.query };
  return call(who, "POST /api/vendor/evidence", { query, bytes });
}
const list = async (who: Persona) => (await call(who, "GET /api/vendor/evidence")).json();
const code = (answered: Pick<Answered, "problem">) => answered.problem().code;

const pdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n";
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0]);

describe("handing in evidence", () => {
  it.each([
    ["policy.pdf", pdf, "application/pdf"],
    ["screen.png", png, "image/png"],
    ["log.csv", "week,alerts\n1,0\n", "text/csv"],
    ["notes.md", "# Minutes\n", ""],
  ])("takes %s", async (name, content, type) => {
    const { owner } = await newVendor();
    const stored = await upload(owner, { name, content, query: { type, datedOn: "2026-05-31" } });
    expect(stored.status).toBe(201);
    expect(stored.json()).toMatchObject({ name, revision: 1, kind: "document", datedOn: "2026-05-31" });
    expect(await list(owner)).toEqual([stored.json()]);
  });

  it.each([
    ["page.html", "<html></html>", ""],
    ["drawing.svg", "<svg></svg>", ""],
    ["policy.pdf", "<script>alert(1)</script>", "application/pdf"],
    ["policy.pdf", "MZ\u0000\u0000", "application/pdf"],
    ["policy.pdf", pdf, "text/html"],
    ["notes.txt", "<!doctype html><p>", "text/plain"],
    ["tool.exe", "MZ", ""],
    ["empty.txt", "", "text/plain"],
  ])("refuses %s with content %j sent as %j, says why, and keeps nothing", async (name, content, type) => {
    const { owner, orgId } = await newVendor();
    const refused = await upload(owner, { name, content, query: { type } });
    expect([refused.status, code(refused)]).toEqual([422, "evidence-refused"]);
    expect(refused.problem().fields?.[0]?.message.length).toBeGreaterThan(10);
    expect(await list(owner)).toEqual([]);
    expect((await env.FILES.list({ prefix: `t/${orgId}/` })).objects).toEqual([]);
  });

  it("refuses a file that is not what its hash says, and keeps nothing", async () => {
    const { owner, orgId } = await newVendor();
    const damaged = await upload(owner, {
      name: "a.txt",
      content: "right",
      query: { sha256: await sha256Hex("other") },
    });
    expect([damaged.status, code(damaged)]).toEqual([422, "evidence-damaged"]);
    expect(await list(owner)).toEqual([]);
    expect((await env.FILES.list({ prefix: `t/${orgId}/` })).objects).toEqual([]);
  });

  it("keeps the bytes under the vendor, with no word of the file's name, and puts it on record", async () => {
    const { owner, orgId } = await newVendor();
    const { id, sha256 } = await uploadText(owner, "Minutes");
    const object = await env.FILES.get(`t/${orgId}/e/${id}`);
    expect(await object?.text()).toBe("Minutes");
    const leaves = await rowsOf<{ body_json: string }>("select body_json from audit_leaves where org_id = ?", orgId);
    expect(leaves).toHaveLength(1);
    expect(leaves[0]?.body_json).toContain(sha256);
  });

  it("keeps the same bytes once, whatever is said of them, and takes no other bytes for them", async () => {
    const { owner, orgId } = await newVendor();
    const first = (await upload(owner, { name: "minutes.txt", content: "Minutes" })).json();
    const again = await upload(owner, { name: "log.txt", content: "Minutes", query: { kind: "record" } });
    expect(again.json()).toMatchObject({ name: "log.txt", kind: "record", sha256: first.sha256 });
    const other = await upload(owner, { name: "x.txt", content: "minutes", query: { sha256: first.sha256 } });
    expect([other.status, code(other)]).toEqual([422, "evidence-damaged"]);
    expect((await env.FILES.list({ prefix: `t/${orgId}/` })).objects).toHaveLength(1);
    const file = await call(owner, "GET /api/vendor/evidence/:id/file", { params: { id: again.json().id } });
    expect(file.text).toBe("Minutes");
  });

  it("takes an upload sent twice for one", async () => {
    const { owner } = await newVendor();
    const bytes = bytesOf("Once");
    const query = { name: "once.txt", kind: "record", sha256: await sha256Hex(bytes) };
    const headers = { "idempotency-key": "upload-once" };
    const send = () => call(owner, "POST /api/vendor/evidence", { query, bytes, headers });
    const [first, again] = [await send(), await send()];
    expect(again.json()).toEqual(first.json());
    expect(await list(owner)).toHaveLength(1);
  });

  it("shows a name as it reads, without signs that turn it around", async () => {
    const { owner } = await newVendor();
    const stored = await upload(owner, { name: "../a\u202efdp.txt", content: "x" });
    expect(stored.json()).toMatchObject({ name: "afdp.txt" });
  });
});

describe("what a file is said to be", () => {
  const change = (who: Persona, id: string, body: Body<"PUT /api/vendor/evidence/:id">) =>
    call(who, "PUT /api/vendor/evidence/:id", { params: { id }, body });

  it("may be changed by revision, and a repeat counts once", async () => {
    const { owner, contributor } = await newVendor();
    const { id } = await uploadText(owner);
    const body = { revision: 1, kind: "report", datedOn: "2026-04-30" } as const;
    expect((await change(contributor, id, body)).json()).toMatchObject({
      revision: 2,
      kind: "report",
      datedOn: "2026-04-30",
    });
    expect((await change(contributor, id, body)).json()).toMatchObject({ revision: 2 });
    expect(code(await change(owner, id, { ...body, kind: "document" }))).toBe("stale-revision");
    expect((await change(owner, id, { ...body, revision: 2, datedOn: "2026-02-30" })).status).toBe(422);
  });
});

describe("fetching a file", () => {
  const fetchFile = (who: Persona, id: string) => call(who, "GET /api/vendor/evidence/:id/file", { params: { id } });

  it("gives the bytes as a download that no browser opens or runs, and is on record", async () => {
    const { owner, contributor, orgId } = await newVendor();
    const { id } = await uploadText(owner, "Minutes of the board");
    const file = await fetchFile(contributor, id);
    expect([file.status, file.text]).toEqual([200, "Minutes of the board"]);
    expect(file.headers.get("content-type")).toBe("application/octet-stream");
    expect(file.headers.get("content-disposition")).toMatch(/^attachment; filename="minutes\.txt"/);
    expect(file.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
    expect(file.headers.get("x-content-type-options")).toBe("nosniff");
    expect(file.headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(file.headers.get("cache-control")).toBe("no-store");
    const leaves = await rowsOf("select action from audit_leaves where org_id = ? order by seq", orgId);
    expect(leaves).toEqual([{ action: "evidence.uploaded" }, { action: "evidence.downloaded" }]);
  });

  it("is not possible for another vendor, in exactly the words of a file that does not exist", async () => {
    const { id } = await uploadText((await newVendor()).owner);
    const { owner } = await newVendor();
    const [other, missing] = [await fetchFile(owner, id), await fetchFile(owner, "evd_none")];
    expect(other.status).toBe(404);
    expect(other.text).toBe(missing.text);
    const body = { revision: 1, kind: "report", datedOn: null } as const;
    expect((await call(owner, "PUT /api/vendor/evidence/:id", { params: { id }, body })).status).toBe(404);
  });
});
