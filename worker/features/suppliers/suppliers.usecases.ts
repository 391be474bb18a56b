import { fail } from "#contract/problems.ts";
import type { VendorEvidence } from "#contract/request.ts";
import type { SuppliersView } from "#contract/supplier.ts";
import { type Done, done } from "#contract/view.ts";
import { isComparable } from "#domain/assessment/stage.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import type { AssessmentId } from "#domain/ids.ts";
import { supplierStatement } from "#domain/report/supplier-statement.ts";
import type { Call, Caller } from "#worker/call.ts";
import { trackAll } from "#worker/features/assessments/tracker.repository.ts";
import { uploadEvidence } from "#worker/features/evidence/upload.usecases.ts";
import { firstBuyerEffects } from "#worker/features/identity/membership.repository.ts";
import { listMemberships } from "#worker/features/identity/people.repository.ts";
import { loadReviewing, viewOf } from "#worker/features/reviewing/reviewing.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { refusalOf } from "#worker/storage/constraint.ts";

/** Whether somebody may see what the organisation bought: the facets stay apart, also within one house. */
async function buysFor({ deps, principal }: Caller): Promise<boolean> {
  const memberships = await listMemberships(deps.db, principal.personId);
  return memberships.some(({ orgId, facet }) => orgId === principal.orgId && facet === "buyer");
}

/** The suppliers this organisation has assessed, for who buys for it. */
export async function viewSuppliers(call: Caller): Promise<SuppliersView> {
  if (!(await buysFor(call))) return { isBuyer: false, results: [] };
  const all = await trackAll(call.deps.db, { orgId: call.principal.orgId, today: civilDateOf(call.at) });
  const results = all
    .filter(isComparable)
    .flatMap(({ id, vendorName, product, questionnaireTitle, submittedAt, score }) =>
      submittedAt === null || score === null
        ? []
        : [{ assessmentId: id, supplier: vendorName, product, questionnaireTitle, submittedAt }],
    );
  return { isBuyer: true, results };
}

/**
 * Makes the owner of a vendor the first buyer of their organisation, so that questionnaires can be sent on to its own
 * suppliers. Where somebody bought before, who belongs there is for the owners of that side to say: it is refused.
 */
export async function startBuying(call: Call<Done>): Promise<Done> {
  const { deps, principal, at: now } = call;
  const { orgId, personId } = principal;
  if (await buysFor(call)) return done;
  return call
    .commit({
      effects: firstBuyerEffects(deps.db, { orgId, personId, now }),
      audit: { action: "buying.started", subject: personId },
      result: done,
    })
    .catch((error: unknown) => {
      if (refusalOf(error) === "stale-revision") fail("buys-already");
      throw error;
    });
}

/** Puts the result of a supplier's assessment into the evidence library, ready to be attached (A.10.3). */
export async function keepResult(call: Call<VendorEvidence>, assessmentId: AssessmentId): Promise<VendorEvidence> {
  const { deps, principal } = call;
  if (!(await buysFor(call))) fail("not-found");
  const reviewing = await loadReviewing(deps, { orgId: principal.orgId, assessmentId });
  const { assessment, submission, summary, dossier } = viewOf(reviewing, {
    reviews: reviewing.reviews,
    now: deps.clock.now(),
  });
  const text = supplierStatement({
    supplier: assessment.vendorName,
    legalName: assessment.vendorLegalName,
    product: assessment.product,
    questionnaire: { title: assessment.questionnaireTitle, version: dossier.questionnaire.version },
    signedBy: `${submission.signedName}, ${submission.signedRole}`,
    submittedOn: civilDateOf(submission.submittedAt),
    dossierSha256: submission.sha256,
    summary,
  });
  const bytes = new TextEncoder().encode(text);
  return uploadEvidence(call, {
    about: {
      name: `Supplier assessment ${assessment.vendorName} ${summary.asOf}.txt`,
      type: "text/plain",
      // Made by the vendor and the portal: nobody independent has reported.
      kind: "document",
      datedOn: summary.asOf,
      sha256: await sha256Hex(bytes),
    },
    length: bytes.length,
    body: new Blob([bytes]).stream(),
  });
}
