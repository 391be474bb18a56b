import { foreseenIn } from "#domain/foreseen/foresee.ts";
import type { Foreseen } from "#domain/foreseen/foreseen.ts";
import { pagesOf } from "#domain/foreseen/foreseen-words.ts";
import type { RequestId } from "#domain/ids.ts";
import type { Caller } from "#worker/call.ts";
import { findAsOfToday } from "./as-of-today.ts";
import { mayTouch } from "./guests.ts";

/** What a reviewer will see, so far as the vendor can mend it; nothing of it keeps anybody from submitting. */
export async function viewForeseen(call: Caller, requestId: RequestId): Promise<Foreseen[]> {
  const may = await mayTouch(call, requestId);
  const { request, dossier } = await findAsOfToday(call, requestId);
  const foreseen = foreseenIn(dossier, request);
  return call.principal.role === "guest" ? forGuest(foreseen, may) : foreseen;
}

/** A guest is told of the questions in hand and of nothing else. */
const forGuest = (foreseen: readonly Foreseen[], may: (questionId: string) => boolean): Foreseen[] =>
  foreseen
    .filter((one) => pagesOf(one).includes("question"))
    .map((one) => ({ ...one, questions: one.questions.filter(may) }))
    .filter(({ questions }) => questions.length > 0);
