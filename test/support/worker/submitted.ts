import { env } from "cloudflare:workers";
import { canonicalJson } from "#domain/canonical-json.ts";
import { endingCertificates } from "#domain/certificate/ending.ts";
import { vendorFacts } from "#domain/comparison/vendor-facts.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { nextChange } from "#domain/scoring/next-change.ts";
import { score } from "#domain/scoring/score.ts";
import { filledDossier } from "#test/support/worker/filled-dossier.ts";
import { type Buyer, newBuyer, newVendor, type Vendor } from "#test/support/worker/portal.ts";
import { dependenciesWith } from "#test/support/worker/use-case-call.ts";
import { summaryEffects } from "#worker/features/reviewing/summaries.repository.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { randomIds } from "#worker/ports/ids.ts";
import { assessmentIdOf, sendBy } from "./requests.ts";

export interface Submitted {
  readonly buyer: Buyer;
  readonly vendor: Vendor;
  readonly assessmentId: string;
  readonly evidenceId: string;
  readonly evidenceText: string;
  /** As it was handed in. */
  readonly dossier: Dossier;
}

/**
 * An assessment that was sent through the portal and handed in by a vendor. The submission is put there as the vendor's
 * facet leaves it, so that a test can say exactly what is in the dossier.
 */
export async function newSubmitted(
  given: { readonly buyer?: Buyer; readonly vendorName?: string; readonly change?: (dossier: Dossier) => Dossier } = {},
): Promise<Submitted> {
  const buyer = given.buyer ?? (await newBuyer());
  const vendor = await newVendor();
  const { id: assessmentId } = await sendBy(buyer, given.vendorName ? { vendorName: given.vendorName } : {});
  const evidenceId = randomIds.id("evd");
  const filled = filledDossier(await publishedQuestionnaire(buyer.orgId), evidenceId);
  const dossier = given.change?.(filled) ?? filled;
  const evidenceText = `Minutes of the oversight board ${evidenceId}`;
  await putEvidence({ buyer, vendor, assessmentId, evidenceId, evidenceText, dossier });
  await putSubmission({ buyer, vendor, assessmentId, evidenceId, evidenceText, dossier });
  return { buyer, vendor, assessmentId, evidenceId, evidenceText, dossier };
}

async function publishedQuestionnaire(orgId: string): Promise<Questionnaire> {
  const statement = "select definition_json from questionnaire_versions where org_id = ? and id = 'ai-vendor-core'";
  const json = await env.DB.prepare(statement).bind(orgId).first<string>("definition_json");
  return JSON.parse(json ?? "null") as Questionnaire;
}

async function putEvidence({ buyer, vendor, assessmentId, evidenceId, evidenceText }: Submitted): Promise<void> {
  const key = `t/${vendor.orgId}/e/${evidenceId}`;
  await env.FILES.put(key, evidenceText);
  const now = Date.now();
  await env.DB.prepare(
    "insert into evidence_files values (?, ?, 1, 'minutes.txt', 'record', null, 'text/plain', ?, ?, ?, ?, ?, '')",
  )
    .bind(vendor.orgId, evidenceId, evidenceText.length, await sha256Hex(evidenceText), key, vendor.owner.personId, now)
    .run();
  await env.DB.prepare("insert into evidence_grants values (?, ?, ?, ?, ?, null)")
    .bind(buyer.orgId, assessmentId, vendor.orgId, evidenceId, now)
    .run();
}

async function putSubmission({ buyer, vendor, assessmentId, dossier }: Submitted): Promise<void> {
  const text = canonicalJson(dossier);
  const sha256 = await sha256Hex(text);
  const key = `t/${buyer.orgId}/d/${sha256}`;
  await env.FILES.put(key, text);
  const now = Date.now();
  await env.DB.prepare(
    "insert into submissions values (?, ?, 1, ?, ?, ?, 'Mara Lind', 'Compliance lead', ?, null, null)",
  )
    .bind(buyer.orgId, assessmentId, vendor.orgId, key, sha256, now)
    .run();
  await env.DB.prepare("update assessments set state = 'submitted', submitted_at = ? where org_id = ? and id = ?")
    .bind(now, buyer.orgId, assessmentId)
    .run();
  const { id, version } = dossier.questionnaire;
  const { db } = dependenciesWith();
  const [first, ...rest] = summaryEffects(db, {
    orgId: buyer.orgId,
    assessmentId: assessmentIdOf({ id: assessmentId }),
    summary: score(dossier),
    questionnaire: { id, version },
    policyVersion: 1,
    dossierSha256: sha256,
    reviewCount: 0,
    findingCount: 0,
    openFindings: 0,
    goneFindings: [],
    facts: vendorFacts(dossier),
    certificates: endingCertificates(dossier),
    nextChangeOn: nextChange(dossier),
    computedAt: now,
    reasons: [{ kind: "handed-in", round: 1 }],
    judged: null,
  });
  if (first) await db.batch([first, ...rest]);
}
