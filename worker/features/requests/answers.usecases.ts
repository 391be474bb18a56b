import { fail } from "#contract/problems.ts";
import type { AnswerBody } from "#contract/request.schema.ts";
import type { SavedAnswer } from "#contract/request.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import { type CivilDate, civilDateOf } from "#domain/civil-date.ts";
import type { RequestId } from "#domain/ids.ts";
import { whyRefused } from "#domain/questionnaire/check-answer.ts";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { whyNotCovered } from "#domain/scoring/certificate-effect.ts";
import { effectReasonWords } from "#domain/words/effect-reasons.ts";
import { nameOf } from "#domain/words/names.ts";
import type { Caller } from "#worker/call.ts";
import { failIfOver } from "#worker/features/assessments/over.ts";
import { type Answering, findAnswering, insertAnswer } from "./answers.repository.ts";
import { findAsOfToday } from "./as-of-today.ts";
import { mayTouch } from "./guests.ts";

/** Largest stored answer, in bytes of its JSON. */
const largestAnswer = 100_000;

export interface AnswerToSave {
  readonly requestId: RequestId;
  readonly questionId: string;
  /** The revision it builds on; 0 for the first. */
  readonly revision: number;
  readonly answer: AnswerBody;
}

/**
 * Saves one answer as it is typed, complete or not. The revision is the lock: of two people who build on the same one,
 * the second is refused and nothing is overwritten. The same save sent again, its first answer lost, succeeds.
 */
export async function saveAnswer(call: Caller, toSave: AnswerToSave): Promise<SavedAnswer> {
  const { db, clock } = call.deps;
  const { orgId, personId } = call.principal;
  const { revision: base, answer } = toSave;
  if (new TextEncoder().encode(JSON.stringify(answer)).length > largestAnswer)
    refuse("This answer is too long. Shorten it, or hand the text in as a file.");
  const key = {
    orgId,
    requestId: toSave.requestId,
    questionId: toSave.questionId,
    ids: [...attached(answer), ...listed(answer)],
  };
  if (!(await mayTouch(call, toSave.requestId))(toSave.questionId)) fail("not-found");
  const before = await findAnswering(db, key);
  const sent = { base, answer, savedBy: personId };
  const earlier = alreadySaved(before, sent);
  if (earlier) return earlier;
  check(before, { answer, today: civilDateOf(clock.now()) });
  if ((before.latest?.revision ?? 0) !== base) fail("stale-revision");
  if (answer.byCertificate === true) await refuseUncovered(call, { ...toSave, question: before.question });
  const savedAt = clock.now();
  if (await insertAnswer(db, { ...key, ...sent, savedAt })) return { revision: base + 1, savedAt };
  return settled(await findAnswering(db, key), sent);
}

const attached = ({ evidence = [] }: AnswerBody): readonly string[] => evidence;
/** What a question of type `evidence` stores as its value. */
const listed = ({ value }: AnswerBody): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];

function refuse(message: string): never {
  fail("value-not-allowed", [{ pointer: "/answer/value", message }]);
}

interface ToCheck {
  readonly answer: AnswerBody;
  readonly today: CivilDate;
}

type Standing = Answering & { readonly question: Question };

function check(found: Answering | undefined, { answer, today }: ToCheck): asserts found is Standing {
  if (found === undefined) fail("not-found");
  const { question, state } = found;
  if (question === undefined) fail("question-unknown");
  failIfOver(found);
  if (state !== "draft") fail("request-already-submitted");
  const reason = whyRefused(question, answer, { questionnaire: found.sets, today });
  // A value that stands since its question took it stays while something beside it is changed.
  if (reason !== undefined && !keepsItsValue(found.latest?.answer, answer)) refuse(reason);
  const named = question.type === "evidence" ? [...attached(answer), ...listed(answer)] : attached(answer);
  if (named.some((id) => found.notEvidence.includes(id)))
    fail("value-not-allowed", [{ pointer: "/answer/evidence", message: "Choose files from your evidence." }]);
}

const keepsItsValue = (before: AnswerBody | undefined, { value, byCertificate = false }: AnswerBody): boolean =>
  before !== undefined &&
  before.value !== undefined &&
  (before.byCertificate ?? false) === byCertificate &&
  canonicalJson(before.value) === canonicalJson(value ?? null);
/** A certificate may be chosen for an answer only where scoring will count it; the refusal says what is missing. */
async function refuseUncovered(
  call: Caller,
  { requestId, question }: Pick<AnswerToSave, "requestId"> & { readonly question: Question },
): Promise<void> {
  const { dossier } = await findAsOfToday(call, requestId);
  const reasons = whyNotCovered(dossier, question);
  if (reasons === undefined) return;
  const names = {
    certificate: (id: string) => nameOf(id, { dossier }),
    system: (id: string) => nameOf(id, { dossier }),
  };
  const messages = reasons.map((reason) => effectReasonWords(reason, names));
  const pointer = "/answer/byCertificate";
  fail(
    "certificate-does-not-answer",
    (messages.length > 0 ? messages : [nothingCovers]).map((message) => ({ pointer, message })),
  );
}

const nothingCovers = "This question counts for no control of the standard, so no certificate can answer it.";

interface Sent {
  readonly base: number;
  readonly answer: AnswerBody;
  readonly savedBy: string;
}

/** The stored save when this very content, by this very person, is what followed the base revision. */
function alreadySaved(found: Answering | undefined, sent: Sent): SavedAnswer | undefined {
  const latest = found?.latest;
  if (latest === undefined || latest.revision !== sent.base + 1 || latest.savedBy !== sent.savedBy) return undefined;
  const same = canonicalJson(latest.answer) === canonicalJson(sent.answer);
  return same ? { revision: latest.revision, savedAt: latest.savedAt } : undefined;
}

/** The insert found its guard broken: a copy of the same save won, the request was submitted, or somebody was faster. */
function settled(now: Answering | undefined, sent: Sent): SavedAnswer {
  const twin = alreadySaved(now, sent);
  if (twin) return twin;
  if (now) failIfOver(now);
  return fail(now?.state === "submitted" ? "request-already-submitted" : "stale-revision");
}
