import { env } from "cloudflare:workers";
import { model } from "#domain/scoring/summary.ts";
import type { Buyer } from "#test/support/worker/portal.ts";
import { randomIds } from "#worker/ports/ids.ts";
import { newWorld } from "../requests/world.ts";

const run = (sql: string, ...values: (string | number)[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .run();

/**
 * A buyer with so many assessments, of which two of three are scored: shares spread over the scale, many of them equal, a
 * third of them answers to another questionnaire.
 */
export async function buyerOfPortfolio(count: number): Promise<Buyer> {
  const { buyer, assessmentId } = await newWorld();
  const { orgId } = buyer;
  const other = randomIds.id("qst");
  await run(
    "insert into questionnaire_versions select org_id, ?1, version, sha256, json_set(definition_json, '$.title', 'Another'), published_by, published_at from questionnaire_versions where org_id = ?2",
    other,
    orgId,
  );
  await run(
    `insert into assessments (org_id, id, vendor_name, vendor_legal_name, contact_name, contact_email, product, purpose,
      uses_json, due_on, questionnaire_id, questionnaire_version, policy_version, state, created_by, sent_at, submitted_at, decided)
    with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ?1)
    select org_id, 'asm_' || org_id || n, 'Vendor ' || (n * 7919 % 100), 'Vendor', 'Kim', 'kim@vendor.example', 'Product ' || n, 'Work',
      '[]', date('2031-01-01', (n * 37 % 400) || ' days'), case when n % 3 = 1 then ?4 else questionnaire_id end, questionnaire_version,
      1, case when n % 3 = 0 then 'sent' else 'submitted' end, created_by, n, case when n % 3 <> 0 then n end,
      case when n % 30 = 1 then 'approve' end
    from numbers, assessments where org_id = ?2 and id = ?3`,
    count,
    orgId,
    assessmentId,
    other,
  );
  await run(
    `insert into summaries (org_id, assessment_id, as_of, model, questionnaire_id, questionnaire_version, policy_version,
      dossier_sha256, review_count, summary_json, computed_at, open_findings, facts_json)
    select org_id, id, '2030-01-01', ?1, questionnaire_id, 1, 1, ?3, 0, json_object(
        'overall', json_object('assured', (sent_at * 7919 % 500) / 1000.0, 'checked', 0.0, 'claimed', 0.5 + (sent_at * 31 % 500) / 1000.0,
          'possible', 1.0, 'coverage', 1.0),
        'inherent', (sent_at * 13 % 101) / 100.0, 'rating', case sent_at % 50 when 2 then 'low' else 'high' end, 'conclusive', json('true'),
        'flags', json('[]'), 'domains', json_object('A.2', json_object('status', 'assessed', 'assured', (sent_at * 17 % 1000) / 1000.0),
          'A.3', json_object('status', 'not_assessed'))),
      1, sent_at % 4, json_object('isLookedAt', json('true'), 'certificates', json(case sent_at % 5 when 0 then '[]'
        else '[' || json_object('name', 'C', 'expires', '203' || (sent_at % 5) || '-05-05', 'verification', 'confirmed', 'assurance', 1,
          'scope', case sent_at % 5 when 1 then 1 when 2 then 0.5 else 0 end, 'lacks', json('[]')) || ']' end))
    from assessments where org_id = ?2 and state = 'submitted'`,
    model,
    orgId,
    "0".repeat(64),
  );
  await run(
    "insert into list_words select org_id, 'assessments', 'vendor' || (sent_at % 10), id from assessments where org_id = ? and sent_at <= 1000",
    orgId,
  );
  return buyer;
}
