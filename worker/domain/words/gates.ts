import { list, plural } from "#domain/format.ts";
import type { Gate } from "#domain/questionnaire/gates.ts";

/** A gate in a sentence: what its answer, which costs nothing, may hide, and what is wrong with that. */
export function gateWords({ question, routes, hasNote, hidingTicks }: Gate): string {
  const hides = `gate: the answer to “${question.id}” costs nothing and decides whether ${plural({ count: routes.length, one: "question is", other: "questions are" })} asked: ${list(routes)}.`;
  const ticks =
    hidingTicks.length === 0
      ? ""
      : ` error: ${list(hidingTicks.map((tick) => `“${tick}”`))} hides some of them although another tick beside it should show them. Ask what it includes, not what it does not.`;
  const note = hasNote ? "" : " error: it has no reviewer note that says how to confirm the answer.";
  return `${hides}${ticks}${note}`;
}
