import { answerWordOf } from "#domain/questionnaire/answer-words.ts";
import type { SourceQuestion } from "../source/source.ts";
import type { SpreadsheetMapping } from "./mapping.ts";
import { optionsIn } from "./options-in.ts";
import type { Notes, RowCells } from "./row-cells.ts";

interface Making {
  readonly mapping: SpreadsheetMapping;
  readonly notes: Notes;
}

type Answers = Pick<SourceQuestion, "type" | "choices" | "anyWord" | "vocabulary">;

/** How a row is answered: by its options, its drop-down list, the workbook's rule, or what is expected. */
export function answersOf(row: RowCells, { mapping, notes }: Making): Answers {
  const list = listOf(row, notes);
  if (list.length > 1)
    return {
      type: "one",
      choices: list.map((label) => ({ value: label, label })),
      ...(mapping.vocabulary && { vocabulary: mapping.vocabulary }),
    };
  // Who expects Yes or No asks for Yes or No.
  const expected = answerWordOf(row.at("goodAnswer"));
  const isYesNo = expected === "yes" || expected === "no";
  const type = isYesNo ? "yesNo" : (row.rule ?? mapping.withoutList ?? "longText");
  return type === "yesNo" ? { type, anyWord: true } : { type };
}

function listOf(row: RowCells, notes: Notes): readonly string[] {
  const own = optionsIn(row.at("options"));
  const leftOut = (source: string, note: string): void =>
    notes.add("list of answers", source, { outcome: "left-out", note });
  if (own.length === 1)
    leftOut(
      row.at("options"),
      "It could not be parted into answers. Put each on a line of its own, or write them in the builder.",
    );
  if (own.length > 1 && row.list.length > 1 && own.join("\n") !== row.list.join("\n"))
    leftOut(
      row.list.join(" / "),
      "The cell has a drop-down list too. The answers in the column of options were taken.",
    );
  if (own.length === 0 && row.list.length === 1)
    leftOut(row.list.join(" / "), "It has one answer only, so there is nothing to choose.");
  return own.length > 1 ? own : row.list;
}
