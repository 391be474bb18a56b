import { newIds } from "#domain/questionnaire/edit/new-ids.ts";
import type { AnswerWord, Option, Question } from "../../definition.schema.ts";
import { suggestReversed } from "../../suggest/suggest-good-answer.ts";
import type { SpreadsheetMapping } from "./mapping.ts";
import { optionsIn } from "./options-in.ts";
import type { Notes, RowCells } from "./row-cells.ts";
import { answerWordOf, answerWordsOf } from "./vocabulary.ts";

const mostOptions = 500;

interface Making {
  readonly row: RowCells;
  readonly mapping: SpreadsheetMapping;
  readonly notes: Notes;
}

/** How a row is answered. */
export type Kind =
  | { readonly type: "yesNo"; readonly answers?: AnswerWord[] }
  | { readonly type: "single"; readonly options: Option[] }
  | { readonly type: "longText" | "number" | "date" };

/** The type of a row's question, from its options, its drop-down list, or what is expected. */
export function kindOf({ row, mapping, notes }: Making): Kind {
  const own = optionsIn(row.at("options"));
  if (own.length === 1)
    notes.add("list of answers", row.at("options"), {
      outcome: "left-out",
      note: "It could not be parted into answers. Put each on a line of its own, or write them in the builder.",
    });
  const list = own.length > 1 ? own : row.list;
  if (own.length > 1 && row.list.length > 1 && own.join("\n") !== row.list.join("\n"))
    notes.add("list of answers", row.list.join(" / "), {
      outcome: "left-out",
      note: "The cell has a drop-down list too. The answers in the column of options were taken.",
    });
  if (own.length === 0 && row.list.length === 1)
    notes.add("list of answers", row.list.join(" / "), {
      outcome: "left-out",
      note: "It has one answer only, so there is nothing to choose.",
    });
  // Who expects Yes or No asks for Yes or No.
  const expected = answerWordOf(row.at("goodAnswer"));
  const isYesNo = expected === "yes" || expected === "no";
  if (list.length < 2) return { type: isYesNo ? "yesNo" : (row.rule ?? mapping.withoutList ?? "longText") };
  const words = answerWordsOf(list, mapping.vocabulary);
  if (words !== undefined) {
    notes.add("list of answers", list.join(" / "), { outcome: "taken", note: `Read as ${words.join(", ")}.` });
    return { type: "yesNo", ...(words.length < 4 && { answers: [...words] }) };
  }
  const kept = "The answers to choose from were kept; they have no points yet, so say what each is worth.";
  const more = list.length > mostOptions ? ` Only the first ${mostOptions} of ${list.length} were.` : "";
  notes.add("list of answers", list.join(" / "), { outcome: "changed", note: kept + more });
  const giveValue = newIds();
  return {
    type: "single",
    options: list
      .slice(0, mostOptions)
      .map((label) => ({ value: giveValue(undefined, label), label: label.slice(0, 500) })),
  };
}

/** The answer that a row expects, where it is Yes or No; said where the words alone leave a doubt. */
export function goodAnswerOf(
  row: RowCells,
  { kind, notes }: { readonly kind: Kind; readonly notes: Notes },
): Partial<Question> {
  const expected = row.at("goodAnswer");
  const add = (note: string): void => notes.add("expected answer", expected, { outcome: "left-out", note });
  if (expected === "") return {};
  if (kind.type !== "yesNo") {
    add("Only Yes or No can be the good answer of a question; say in the builder what each answer is worth.");
    return {};
  }
  const word = answerWordOf(expected);
  // Said where the words alone would leave a doubt.
  if (word === "yes") return suggestReversed(row.at("question")) === undefined ? {} : { goodAnswer: "yes" };
  if (word === "no") return { goodAnswer: "no" };
  add("Only Yes or No can be the good answer of a question.");
  return {};
}
