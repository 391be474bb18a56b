import { fail } from "#contract/problems.ts";
import type { SubmitRequest } from "#contract/request.schema.ts";
import { checkRequest, type RequestToCheck } from "#domain/assessment/check-request.ts";
import { draftDossier } from "#domain/assessment/draft-dossier.ts";
import { progressOf } from "#domain/assessment/progress.ts";
import type { Receipt } from "#domain/assessment/receipt.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import { type CivilDate, civilDateOf } from "#domain/civil-date.ts";
import { vendorFacts } from "#domain/comparison/vendor-facts.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { findingsOf } from "#domain/findings/findings.ts";
import type { RequestId } from "#domain/ids.ts";
import { coveredToday } from "#domain/scoring/certificate-effect.ts";
import { nextChange } from "#domain/scoring/next-change.ts";
import { score } from "#domain/scoring/score.ts";
import { missingWords } from "#domain/words/missing.ts";
import { plainWords } from "#domain/words/words.ts";
import type { Call, Caller } from "#worker/call.ts";
import { dropWaitingEffect } from "#worker/features/mails/mails.repository.ts";
import { tellOfHandIn } from "#worker/features/notices/happened.ts";
import { scoreOfLaterRound } from "#worker/features/reviewing/later-round.ts";
import { type ScoredAssessment, summaryEffects } from "#worker/features/reviewing/summaries.repository.ts";
import { nudge } from "#worker/nudge.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { answersOf, draftOf, systemsOf } from "./draft.ts";
import { nextRound } from "./next-round.ts";
import { findPolicy, findRequest, type StoredRequest } from "./requests.repository.ts";
import { submissionEffects } from "./submission.repository.ts";

export interface SignedRequest extends SubmitRequest {
  readonly requestId: RequestId;
}

/** Freezes the request as one document under its SHA-256, hands it to the buyer and scores it; only then a receipt. */
export async function submitRequest(call: Call<Receipt>, signed: SignedRequest): Promise<Receipt> {
  const { deps, principal, at } = call;
  const key = { orgId: principal.orgId, requestId: signed.requestId };
  const { request, dossier, check } = await freeze(call, { signed, asOf: civilDateOf(at) });
  const text = canonicalJson(dossier);
  const sha256 = await sha256Hex(text);
  // No other request uses this key, not even for the same dossier: what is left behind can be swept away.
  const dossierKey = `t/${request.buyerOrgId}/dossiers/${sha256}-${deps.ids.id("dos")}.json`;
  const handIn = await nextRound(deps, { orgId: request.buyerOrgId, assessmentId: request.assessmentId, dossier });
  await deps.blobs.putOnce(dossierKey, text, { sha256 });
  const receipt: Receipt = { sha256, signedName: signed.name, signedRole: signed.role, submittedAt: at };
  const { buyerOrgId, assessmentId, revision, answers } = request;
  const inDossier = new Set(dossier.evidence.map(({ id }) => id));
  const effects = submissionEffects(deps.db, {
    ...key,
    ...handIn,
    buyerOrgId,
    assessmentId,
    revision,
    dossierKey,
    saves: revisionsOf(Object.values(answers)),
    revisions: {
      systems: revisionsOf(request.inventory),
      certificates: revisionsOf(request.certificates),
      evidence: revisionsOf(request.evidence.filter(({ id }) => inDossier.has(id))),
    },
    receipt: { ...receipt, ...progressOf(check) },
    evidenceIds: [...inDossier],
  });
  const scored = await scoreHandIn(call, { request, dossier, receipt, handIn });
  const said = { details: { sha256 }, clear: { signedRole: signed.role } };
  const told = await tellOfHandIn(call, { orgId: buyerOrgId, assessmentId, round: handIn.round });
  await call.commit({
    effects: [
      ...effects,
      ...summaryEffects(deps.db, scored),
      ...told.effects,
      // Whoever has submitted is reminded of nothing, also where a mail server held a reminder up.
      dropWaitingEffect(deps.db, { orgId: buyerOrgId, subjectIds: [assessmentId], kind: "reminder", at: call.at }),
    ],
    audit: { action: "request.submitted", subject: signed.requestId, ...said },
    alsoFor: { orgId: buyerOrgId, subject: assessmentId },
    result: receipt,
  });
  await told.deliver();
  for (const orgId of [buyerOrgId, principal.orgId]) await nudge(deps, { kind: "seal", orgId });
  return receipt;
}

const revisionsOf = (saved: readonly { readonly revision: number }[]): number =>
  saved.reduce((sum, { revision }) => sum + revision, 0);

interface Frozen {
  readonly request: StoredRequest;
  readonly dossier: Dossier;
  readonly check: RequestToCheck;
}

/** The signed dossier of a request, or the list of what must be fixed first. */
async function freeze(
  { deps, principal }: Caller,
  { signed, asOf }: { signed: SignedRequest; asOf: CivilDate },
): Promise<Frozen> {
  const key = { orgId: principal.orgId, requestId: signed.requestId };
  const [stored, policy] = await Promise.all([findRequest(deps.db, key), findPolicy(deps.db, key)]);
  if (stored === undefined || policy === undefined) fail("not-found");
  if (stored.state !== "draft") fail("request-already-submitted");
  const request = { ...stored, answers: withSignature(stored, { signed, asOf }) };
  const dossier = draftDossier(draftOf(request, { policy, asOf }));
  const check: RequestToCheck = {
    questionnaire: request.questionnaire,
    answers: answersOf(request),
    systems: systemsOf(request),
    certificates: request.certificates,
    today: asOf,
    covered: coveredToday(dossier),
  };
  const missing = checkRequest(check).filter(({ level }) => level === "must-fix");
  const fields = missing.map((item) => ({
    pointer: pointerTo(item.questionId),
    message: plainWords(missingWords(item, request.questionnaire)),
  }));
  if (fields.length > 0) fail("request-incomplete", fields);
  return { request, dossier, check };
}

const pointerTo = (questionId: string | null): string => (questionId === null ? "/systems" : `/answers/${questionId}`);

/** Every declaration is made by signing; it stands at revision 0, as nobody saved it. */
function withSignature(
  { questionnaire, answers }: StoredRequest,
  { signed, asOf }: { signed: SignedRequest; asOf: CivilDate },
): StoredRequest["answers"] {
  const value = { accepted: true, name: signed.name, role: signed.role, date: asOf };
  const made = questionnaire.sections
    .flatMap((section) => section.questions)
    .filter(({ type }) => type === "declaration")
    .map(
      ({ id }) =>
        [id, { revision: 0, savedAt: 0, savedBy: "", savedById: "", ...answers[id], answer: { value } }] as const,
    );
  return { ...answers, ...Object.fromEntries(made) };
}

interface HandedIn {
  readonly request: StoredRequest;
  readonly dossier: Dossier;
  readonly receipt: Receipt;
  readonly handIn: { readonly round: number; readonly changed: string[] | null };
}

/** The score of what is handed in; of a later round with the conclusions that still hold. */
async function scoreHandIn(
  { deps }: Caller,
  { request, dossier, receipt, handIn }: HandedIn,
): Promise<ScoredAssessment> {
  const { id, version } = dossier.questionnaire;
  const { buyerOrgId: orgId, assessmentId, policyVersion } = request;
  const round = { round: handIn.round, changed: handIn.changed ?? [] };
  const later =
    handIn.round === 1
      ? undefined
      : await scoreOfLaterRound(deps, { orgId, assessmentId }, { dossier, submission: receipt, round });
  // Somebody may conclude on the round before at this moment: the hourly work looks at it once more.
  if (later) return { ...later, nextChangeOn: civilDateOf(receipt.submittedAt) };
  return {
    orgId,
    assessmentId,
    summary: score(dossier),
    questionnaire: { id, version },
    policyVersion,
    dossierSha256: receipt.sha256,
    reviewCount: 0,
    findingCount: 0,
    openFindings: findingsOf(dossier, [], { asOf: dossier.asOf, flags: [] }).length,
    facts: vendorFacts(dossier),
    reasons: [{ kind: "handed-in", round: handIn.round }],
    nextChangeOn: nextChange(dossier),
    computedAt: receipt.submittedAt,
    judged: null,
  };
}
