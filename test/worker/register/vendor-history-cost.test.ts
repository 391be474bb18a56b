import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { beginImport, rowSaying } from "#test/support/worker/import-steps.ts";
import { type Cost, metered, noCost } from "#test/support/worker/meter.ts";
import { call } from "#test/support/worker/portal.ts";
import { newSubmitted, type Submitted } from "#test/support/worker/submitted.ts";
import { requestFor } from "#test/support/worker/wire.ts";
import worker from "#worker/index.ts";

const numbers = "with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ?1)";

/** So many other vendors, each with an assessment, a message, an act in the log and an import. */
async function addOthers({ buyer: { orgId }, assessmentId }: Submitted, count: number): Promise<void> {
  const insert = (statement: string) => env.DB.prepare(statement).bind(count, orgId, assessmentId).run();
  const columns = (
    await env.DB.prepare("select name from pragma_table_info('assessments')").all<{ name: string }>()
  ).results
    .map(({ name }) => name)
    .filter((name) => !["id", "vendor_id", "org_id"].includes(name));
  await insert(`insert into assessments (org_id, id, vendor_id, ${columns.join(", ")})
    ${numbers} select ?2, 'asm_other' || ?2 || n, 'vnd_other' || n, ${columns.join(", ")} from assessments, numbers
      where org_id = ?2 and id = ?3`);
  await insert(`insert into messages (buyer_org_id, assessment_id, id, sender, writer, text, written_at)
    ${numbers} select ?2, 'asm_other' || ?2 || n, 'msg_other' || n || ?3, 'buyer', 'Kim', 'Hello', n from numbers`);
  await insert(`insert into vendor_imports (org_id, id, file_name, file_hash, state, started_by, started_at, stored_at)
    select ?2, 'vim_other' || ?3 || ?1, 'x', 'x', 'done', created_by, 1, 1 from assessments where org_id = ?2 and id = ?3`);
  await insert(`insert into vendor_import_changes (org_id, import_id, vendor_id, revision, products_json)
    ${numbers} select ?2, 'vim_other' || ?3 || ?1, 'vnd_other' || n, 1, '[]' from numbers`);
  await insert(`insert into audit_leaves (org_id, seq, at, action, leaf_hash, body_json, facet)
    ${numbers} select ?2, (select max(seq) from audit_leaves where org_id = ?2) + n, n, 'vendor.changed', printf('%064d', n),
      json_object('id', 'log_' || n, 'facet', 'buyer', 'actor', ?3, 'subject', 'vnd_other' || n), 'buyer' from numbers`);
}

/** What a page of a vendor's history costs, and taking an import of one other vendor back. */
async function costsOf({ buyer, assessmentId }: Submitted): Promise<readonly Cost[]> {
  const found = await call(buyer.auditor, "GET /api/buyer/assessments/:id", { params: { id: assessmentId } });
  const importId = await beginImport(buyer);
  for (const [id, country] of [[await beginImport(buyer), "Spain"] as const, [importId, "Ireland"] as const])
    await call(buyer.procurement, "POST /api/buyer/vendor-imports/:id/portions", {
      params: { id },
      body: { vendors: [rowSaying(2, { name: "Lark", country })], isLast: true },
    });
  const costOf = async (asked: Request): Promise<Cost> => {
    const cost = noCost();
    const request = new Request<unknown, IncomingRequestCfProperties>(asked);
    const response = await worker.fetch(request, { ...env, DB: metered(env.DB, cost) }, createExecutionContext());
    expect(response.status, await response.text()).toBe(200);
    return cost;
  };
  const { cookie } = buyer.procurement;
  const params = { id: found.json().vendorId ?? "" };
  return [
    await costOf(requestFor("GET /api/buyer/vendors/:id/history", { params, cookie })),
    await costOf(requestFor("POST /api/buyer/vendor-imports/:id/undo", { params: { id: importId }, cookie })),
  ];
}

it("reads no more for a vendor's history, or to take an import back, of an organisation with many other vendors", async () => {
  const [few, many] = [await newSubmitted(), await newSubmitted()];
  await addOthers(few, 10);
  await addOthers(many, 1500);
  const [small, large] = [await costsOf(few), await costsOf(many)];
  for (const [at, cost] of large.entries())
    expect(Math.abs(cost.rowsRead - (small[at]?.rowsRead ?? 0)), `rows read by step ${at}`).toBeLessThanOrEqual(60);
});
