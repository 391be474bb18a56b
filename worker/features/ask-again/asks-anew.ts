import type { AsksAnew } from "#domain/ask-again/anew-reasons.ts";
import { asksAnew } from "#domain/ask-again/asks-anew.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import type { ProductId } from "#domain/ids.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import type { Caller } from "#worker/call.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { findLastDecided } from "#worker/features/assessments/follows.repository.ts";
import { loadIfReadable, viewOf } from "#worker/features/reviewing/reviewing.ts";
import { listReasons } from "./ask-again.repository.ts";

type Asking = Pick<Caller, "deps" | "principal" | "at">;

/** What is asked anew of what was decided; null where another questionnaire was answered, or what was handed in cannot be read. */
export async function asksAnewAfter(
  { deps, at }: Asking,
  key: AssessmentKey,
  questionnaire: Questionnaire,
): Promise<AsksAnew | null> {
  const reviewing = await loadIfReadable(deps, key);
  if (reviewing === undefined || reviewing.frozen.questionnaire.id !== questionnaire.id) return null;
  const { dossier, findings, submission } = viewOf(reviewing, { reviews: reviewing.reviews, now: at });
  // What was answered before it was known is asked anew, also where whoever decided had it in sight.
  const since = (await listReasons(deps.db, key)).filter(
    (one) => one.goneAt === null && one.closed !== "dismissed" && one.at > submission.submittedAt,
  );
  const last = {
    dossier,
    findings,
    submittedOn: civilDateOf(submission.submittedAt),
    causes: since.map(({ cause }) => cause),
  };
  return asksAnew(last, questionnaire);
}

/** The same for a request about a product, as it is stored; null where nothing was decided about it. */
export async function asksAnewJson(
  call: Asking,
  { productId, questionnaire }: { readonly productId: ProductId; readonly questionnaire: Questionnaire },
): Promise<string | null> {
  const { orgId } = call.principal;
  const assessmentId = await findLastDecided(call.deps.db, { orgId, productId });
  if (assessmentId === undefined) return null;
  const asked = await asksAnewAfter(call, { orgId, assessmentId }, questionnaire);
  return asked === null ? null : JSON.stringify(asked);
}
