import type { SendAssessment } from "#contract/assessment.schema.ts";
import type { SentAssessment } from "#contract/assessment.ts";
import type { AssessmentId, RequestId } from "#domain/ids.ts";
import { type Buyer, call } from "#test/support/worker/portal.ts";

/** What a buyer asks of a vendor, with what a test changes. */
export const aRequest = (changed: Partial<SendAssessment> = {}): SendAssessment => ({
  questionnaireId: "ai-vendor-core",
  vendorName: "Meridian",
  vendorLegalName: "Meridian Clinical AI Ltd",
  contactName: "Mara Lind",
  contactEmail: "mara.lind@meridian.example",
  product: "Meridian Triage",
  purpose: "Sorting referrals by urgency",
  uses: [
    {
      id: "triage",
      name: "Triage of referrals",
      description: "",
      factors: { data: 2, consequence: 2, autonomy: 1, regulation: 1, reach: 2 },
    },
  ],
  dueOn: "2031-01-31",
  ...changed,
});

/** Sends a questionnaire as procurement would. */
export async function sendBy(buyer: Buyer, changed: Partial<SendAssessment> = {}): Promise<SentAssessment> {
  const answer = await call(buyer.procurement, "POST /api/buyer/assessments", { body: aRequest(changed) });
  if (answer.status !== 201) throw new Error(`sending answered ${answer.status}: ${answer.text}`);
  return answer.json();
}

/** The id of what was sent, for use cases that are called past the routes. */
export const assessmentIdOf = ({ id }: Pick<SentAssessment, "id">): AssessmentId => id as AssessmentId;
/** The same for the vendor's side. */
export const requestIdOf = ({ requestId }: { readonly requestId: string }): RequestId => requestId as RequestId;
