import { fail } from "#contract/problems.ts";
import type { EvidenceReader } from "#contract/request.ts";
import { type Done, done } from "#contract/view.ts";
import type { RequestId } from "#domain/ids.ts";
import type { Call, Caller } from "#worker/call.ts";
import { findEvidence } from "#worker/features/evidence/evidence.repository.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { listReaders, withdrawEffects } from "./readers.repository.ts";

/** Which buyers read a file, for what, since when, and until when. */
export async function viewReaders({ deps, principal: { orgId } }: Caller, id: string): Promise<EvidenceReader[]> {
  if ((await findEvidence(deps.db, { orgId, id })) === undefined) fail("not-found");
  return listReaders(deps.db, { orgId, id });
}

/**
 * Takes a file back from a buyer: nobody there opens it from now on, and they are shown that it was taken back. What was
 * signed still names it. Submitting it again lets them read it again; a repeat changes nothing.
 */
export async function withdrawEvidence(
  call: Call<Done>,
  { id, requestId }: { readonly id: string; readonly requestId: RequestId },
): Promise<Done> {
  const { deps, principal, at } = call;
  const { orgId } = principal;
  const from = (await listReaders(deps.db, { orgId, id })).find((one) => one.requestId === requestId);
  if (from === undefined) fail("not-found");
  if (from.withdrawnAt !== null) return done;
  return call
    .commit({
      effects: withdrawEffects(deps.db, { orgId, id, from, at }),
      audit: { action: "evidence.withdrawn", subject: id, details: { request: requestId } },
      alsoFor: { orgId: from.buyerOrgId, action: "assessment.evidence-withdrawn", subject: from.assessmentId },
      result: done,
    })
    .catch((error: unknown) => {
      // A colleague took it back at the same moment.
      if (refusalOf(error) === "stale-revision") return done;
      throw error;
    });
}
