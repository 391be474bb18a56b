import { expect, it } from "vitest";
import { blankFinding } from "#domain/findings/blank-finding.ts";
import { call } from "#test/support/worker/portal.ts";
import { newSubmitted } from "#test/support/worker/submitted.ts";
import { rowsOf } from "#test/worker/requests/world.ts";

const numbers = "with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 1100)";

it("a reviewer sees every file of a submission and every finding of an assessment, however many they are", async () => {
  const { buyer, vendor, assessmentId, evidenceId } = await newSubmitted();
  const columns = async (table: string): Promise<string[]> =>
    (await rowsOf<{ name: string }>("select name from pragma_table_info(?)", table)).map(({ name }) => name);
  const copied = async (of: { table: string; id: string; hash: string; where: string; values: string[] }) => {
    const names = await columns(of.table);
    const chosen = names.map((name) =>
      name === of.id ? `${name} || '_' || n` : name === of.hash ? `printf('%064d', n)` : name,
    );
    await rowsOf(
      `${numbers} insert into ${of.table} (${names.join(", ")}) select ${chosen.join(", ")} from ${of.table}, numbers
        where ${of.where} returning 1 as done`,
      ...of.values,
    );
  };
  const ofVendor = { where: "org_id = ? and id = ?", values: [vendor.orgId, evidenceId] };
  await copied({ table: "evidence_files", id: "id", hash: "sha256", ...ofVendor });
  const granted = { where: "vendor_org_id = ? and evidence_id = ?", values: [vendor.orgId, evidenceId] };
  await copied({ table: "evidence_grants", id: "evidence_id", hash: "", ...granted });
  const params = { id: assessmentId, findingId: "fnd_many" };
  const body = { ...blankFinding, title: "No limits", severity: "high" as const, accepted: null };
  const saved = await call(buyer.reviewer, "PUT /api/buyer/assessments/:id/findings/:findingId", {
    params,
    body: { revision: 0, body },
  });
  expect(saved.status).toBe(200);
  await copied({ table: "findings", id: "id", hash: "", where: "assessment_id = ?", values: [assessmentId] });
  const view = await call(buyer.reviewer, "GET /api/buyer/assessments/:id/review", { params: { id: assessmentId } });
  expect(view.json().evidence).toHaveLength(1101);
  expect(view.json().findings.filter(({ id }) => id.startsWith("fnd_many"))).toHaveLength(1101);
});
