import type { Page, PageQuery } from "#contract/list.schema.ts";
import { fail } from "#contract/problems.ts";
import type { EvidenceReader } from "#contract/request.ts";
import { type Done, done } from "#contract/view.ts";
import { assessmentPage } from "#domain/access/page-link.ts";
import type { RequestId } from "#domain/ids.ts";
import type { Call, Caller } from "#worker/call.ts";
import { findEvidence } from "#worker/features/evidence/evidence.repository.ts";
import { mayMail } from "#worker/features/mails/mail-limits.ts";
import { noMail, type Outgoing, outgoingFrom, pageAddress } from "#worker/features/mails/outgoing-mail.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { findReader, listReaders, type Reader, withdrawEffects } from "./readers.repository.ts";
import { withdrawalMail } from "./withdrawal-mail.ts";

/** Which buyers read a file, for what, since when, and until when: a page of them. */
export async function viewReaders(
  { deps, principal: { orgId } }: Caller,
  { id, ...page }: PageQuery & { readonly id: string },
): Promise<Page<EvidenceReader>> {
  if ((await findEvidence(deps.db, { orgId, id })) === undefined) fail("not-found");
  return listReaders(deps.db, { orgId, id, ...page });
}

/**
 * Takes a file back from a buyer: nobody there opens it from now on, who asked for the assessment gets a mail, and the
 * review shows that it was taken back. What was
 * signed still names it. Submitting it again lets them read it again; a repeat changes nothing.
 */
export async function withdrawEvidence(
  call: Call<Done>,
  { id, requestId }: { readonly id: string; readonly requestId: RequestId },
): Promise<Done> {
  const { deps, principal, at } = call;
  const { orgId } = principal;
  const file = await findEvidence(deps.db, { orgId, id });
  const from = await findReader(deps.db, { orgId, id, requestId });
  if (file === undefined || from === undefined) fail("not-found");
  if (from.withdrawnAt !== null) return done;
  const told = await telling(call, { from, file: file.name });
  const isWithdrawn = await call
    .commit({
      effects: [...withdrawEffects(deps.db, { orgId, id, from, at }), ...told.effects],
      audit: { action: "evidence.withdrawn", subject: id, details: { request: requestId } },
      alsoFor: { orgId: from.buyerOrgId, action: "assessment.evidence-withdrawn", subject: from.assessmentId },
      result: done,
    })
    .catch((error: unknown) => {
      // A colleague took it back at the same moment, and told of it.
      if (refusalOf(error) === "stale-revision") return undefined;
      throw error;
    });
  if (isWithdrawn) await told.deliver();
  return done;
}

/** The mail to whoever asked for the assessment, unless they got as many as may go out in a day: the page says it too. */
async function telling(
  call: Caller,
  { from, file }: { readonly from: Reader; readonly file: string },
): Promise<Outgoing> {
  const { deps, principal } = call;
  const { buyerOrgId, assessmentId, requesterName: toName, requesterEmail: to, product } = from;
  if (!(await mayMail(call, { kind: "evidence", to }))) return noMail;
  const link = pageAddress(deps, assessmentPage({ id: assessmentId, orgId: buyerOrgId }));
  const mail = withdrawalMail({ to, toName, vendorName: principal.orgName, product, file, link });
  return outgoingFrom(call, { subjectId: assessmentId, kind: "evidence", mail });
}
