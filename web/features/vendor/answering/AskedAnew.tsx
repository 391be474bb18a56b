import type { RequestView } from "#contract/request.ts";
import { anewWords } from "#domain/words/asks-anew.ts";

/** Why a question is asked anew after a decision; nothing where it is not. */
export function AskedAnew({ view, questionId }: { readonly view: RequestView; readonly questionId: string }) {
  const reasons = view.asksAnew?.[questionId];
  if (reasons === undefined) return null;
  return <p class="soft">Asked anew. {reasons.map((reason) => `${anewWords[reason](view.buyerName)}.`).join(" ")}</p>;
}
