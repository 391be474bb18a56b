import type { SourceQuestion } from "../source/source.ts";
import type { ColumnRole, SpreadsheetMapping } from "./mapping.ts";
import { answersOf } from "./row-answers.ts";
import { Notes, type RowCells } from "./row-cells.ts";
import { controlsOf } from "./row-controls.ts";
import { isUnscored, weightOf } from "./row-weight.ts";

/** The question of a row, or several when its cell holds one a line and the mapping says so. */
export function questionsOfRow(row: RowCells, mapping: SpreadsheetMapping): SourceQuestion[] {
  const cell = row.at("question");
  const parts = cell
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const texts = mapping.splitLines && parts.length > 1 ? parts : [cell];
  const notes = new Notes();
  const shared = questionOf(row, { mapping, notes });
  if (!mapping.splitLines && parts.filter((line) => line.endsWith("?")).length > 1)
    notes.add("question", cell, {
      outcome: "changed",
      note: `This cell seems to hold ${parts.length} questions, one a line. Tick “Each line is a question” to split them.`,
    });
  // What is remarked of a row is remarked once.
  return texts.map((text, index) => ({ ...shared, text, notes: index === 0 ? notes.all : [] }));
}

interface Making {
  readonly mapping: SpreadsheetMapping;
  readonly notes: Notes;
}

function questionOf(row: RowCells, { mapping, notes }: Making): Omit<SourceQuestion, "text" | "notes"> {
  const given = (role: ColumnRole): string | undefined => row.at(role) || undefined;
  const [id, help, why, examples, expected] = [
    given("id"),
    given("help"),
    given("why"),
    given("evidence"),
    given("goodAnswer"),
  ];
  const answers = answersOf(row, { mapping, notes });
  return {
    kind: "question",
    place: row.place,
    ...answers,
    ...(id && { id }),
    ...(help && { help }),
    ...(why && { why }),
    ...(examples && { examples }),
    ...weightOf(row, notes),
    ...(isUnscored(row, notes) ? { weight: 0 } : expected && { expected }),
    controls: controlsOf(row, notes),
  };
}
