import type { ImportLine } from "#domain/questionnaire/imported.ts";
import type { Question } from "../../definition.schema.ts";
import { hasHtml, plainText } from "../plain-text.ts";
import type { ColumnRole, SpreadsheetMapping } from "./mapping.ts";
import { goodAnswerOf, kindOf } from "./row-answers.ts";
import { Notes, type RowCells } from "./row-cells.ts";
import { controlsOf } from "./row-controls.ts";
import { isUnscored, weightOf } from "./row-weight.ts";

interface Reading {
  readonly mapping: SpreadsheetMapping;
  readonly giveId: (from: string | undefined, otherwise: string) => string;
}

interface RowQuestions {
  readonly questions: readonly Question[];
  readonly lines: readonly ImportLine[];
}

const longestText = 5_000;
const longestProse = 10_000;

/** The question of a row, or several when its cell holds one a line and the mapping says so. */
export function questionsOfRow(row: RowCells, { mapping, giveId }: Reading): RowQuestions {
  const cell = row.at("question");
  const parts = cell
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const texts = mapping.splitLines && parts.length > 1 ? parts : [cell];
  const notes = new Notes(row.place);
  const questions = texts.map((text) => questionOf(text, { row, mapping, giveId, notes }));
  if (!mapping.splitLines && parts.filter((line) => line.endsWith("?")).length > 1)
    notes.add("question", cell, {
      outcome: "changed",
      note: `This cell seems to hold ${parts.length} questions, one a line. Tick “Each line is a question” to split them.`,
    });
  const lines = questions.map(
    (question): ImportLine => ({
      place: row.place,
      what: "question",
      source: question.text.slice(0, 200),
      outcome: "taken",
      into: question.id,
    }),
  );
  return { questions, lines: [...lines, ...notes.lines] };
}

interface Making extends Reading {
  readonly row: RowCells;
  readonly notes: Notes;
}

function questionOf(raw: string, { row, mapping, giveId, notes }: Making): Question {
  const text = cut(cleaned(raw, { what: "question", notes }), { most: longestText, what: "question", notes });
  const prose = (role: ColumnRole): string | undefined =>
    cut(cleaned(row.at(role), { what: role, notes }), { most: longestProse, what: role, notes }) || undefined;
  const [help, why, examples] = [prose("help"), prose("why"), prose("evidence")];
  const kind = kindOf({ row, mapping, notes });
  return {
    id: giveId(row.at("id") || undefined, text),
    ...kind,
    text,
    ...(help !== undefined && { help }),
    ...(why !== undefined && { why }),
    ...(examples !== undefined && { evidence: { examples } }),
    ...weightOf(row, notes),
    ...(isUnscored(row, notes) ? { weight: 0 } : goodAnswerOf(row, { kind, notes })),
    ...controlsOf(row, notes),
  } as Question;
}

function cleaned(text: string, { what, notes }: { what: string; notes: Notes }): string {
  if (!hasHtml(text)) return text;
  notes.add(what, text, { outcome: "changed", note: "HTML was taken out; the words stay." });
  return plainText(text);
}

/** A text as far as a question has room for it, with a line where it has not. */
function cut(text: string, { most, what, notes }: { most: number; what: string; notes: Notes }): string {
  if (text.length > most) notes.add(what, text, { outcome: "changed", note: `It was cut after ${most} characters.` });
  return text.slice(0, most);
}
