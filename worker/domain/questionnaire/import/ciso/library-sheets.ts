import type { Sheet } from "#domain/questionnaire/sheets/sheets.ts";
import { OtherLanguages } from "../other-languages.ts";
import { type FormRow, rowsOf } from "../xlsform/form-rows.ts";
import type { CisoChoice, CisoLibrary, CisoNode, CisoQuestion } from "./library.ts";
import { type LibraryPart, metaOf, olderAbout, olderPartsOf } from "./library-parts.ts";

const partsOf = (sheets: readonly Sheet[]): readonly LibraryPart[] => [
  ...sheets
    .filter(({ name }) => name.endsWith("_meta"))
    .map((sheet) => ({
      type: metaOf(sheet).get("type"),
      meta: metaOf(sheet),
      content: sheets.find(({ name }) => name === sheet.name.replace(/_meta$/, "_content")),
    })),
  ...olderPartsOf(sheets),
];

/** Whether a workbook is laid out as CISO Assistant's, now or earlier, and one of its parts is a framework. */
export const isCisoWorkbook = (sheets: readonly Sheet[]): boolean =>
  partsOf(sheets).some(({ type, content }) => type === "framework" && content !== undefined);

/** The framework of a CISO Assistant workbook: several questions of one cell, answers from another sheet. */
export function cisoFromSheets(sheets: readonly Sheet[]): CisoLibrary {
  const parts = partsOf(sheets);
  const languages = new OtherLanguages();
  const contentOf = (type: string): FormRow[] =>
    parts
      .filter((part) => part.type === type)
      .flatMap(({ content }) => rowsOf(content, { language: undefined, others: languages }));
  const library = parts.find(({ type }) => type === "library")?.meta;
  const framework = parts.find(({ type }) => type === "framework")?.meta;
  const answers = new Map(contentOf("answers").map((row) => [row.at("id"), row]));
  const read = new Set([
    ...parts.filter(({ type = "" }) => Object.hasOwn(columnsRead, type)).flatMap(({ content }) => content?.name ?? []),
    ...sheets.map(({ name }) => name).filter((name) => name.endsWith("_meta") || name === olderAbout),
  ]);
  const unread = sheets.filter(({ name, rows }) => !read.has(name) && rows.length > 0);
  const note = "This sheet holds no questions and no answers to choose from.";
  return {
    id: framework?.get("ref_id") ?? "",
    title: framework?.get("name") ?? library?.get("name") ?? "",
    language: library?.get("locale") ?? "en",
    description: framework?.get("description") ?? "",
    nodes: contentOf("framework").map((row) => nodeOf(row, answers)),
    groups: contentOf("implementation_groups").map((row) => ({
      id: row.at("ref_id"),
      name: row.at("name"),
      selected: row.at("default_selected") !== "",
    })),
    notes: [
      ...unread.map(({ name, rows }) => ({
        place: `Sheet ${name}`,
        what: "sheet",
        source: `${rows.length} rows`,
        outcome: "left-out" as const,
        note,
      })),
      ...Object.entries(columnsRead).flatMap(([type, columns]) => columnNotes(contentOf(type), columns)),
      ...metaNotes([library, framework]),
      ...languages.notes(),
    ],
  };
}

/** The columns that are read, by the kind of sheet. */
const columnsRead: Readonly<Record<string, readonly string[]>> = {
  framework: [
    "assessable",
    "depth",
    "ref_id",
    "name",
    "description",
    "annotation",
    "typical_evidence",
    "importance",
    "weight",
    "implementation_groups",
    "questions",
    "answer",
    "depends_on",
    "condition",
  ],
  answers: [
    "id",
    "question_type",
    "question_choices",
    "description",
    "add_score",
    "compute_result",
    "select_implementation_groups",
  ],
  implementation_groups: ["ref_id", "name", "default_selected"],
};

/** A line for each column that holds something and is not read. */
function columnNotes(rows: readonly FormRow[], read: readonly string[]) {
  const headers = [...new Set(rows.flatMap((row) => row.headers))].filter((header) => !read.includes(header));
  return headers.flatMap((header) => {
    const cells = rows.map((row) => row.text(header)).filter(Boolean);
    const sheet = rows[0]?.place.replace(/, row \d+$/, "") ?? "The file";
    return cells.length === 0
      ? []
      : [
          {
            place: sheet,
            what: `column ${header}`,
            source: cells.join(", "),
            outcome: "left-out" as const,
            note: `${cells.length} cells hold something that a question here has no place for.`,
          },
        ];
  });
}

const metaUsed = [
  "type",
  "urn",
  "base_urn",
  "ref_id",
  "name",
  "description",
  "locale",
  "implementation_groups_definition",
  "answers_definition",
];

const metaNotes = (metas: readonly (ReadonlyMap<string, string> | undefined)[]) =>
  metas.flatMap((meta) =>
    [...(meta ?? [])]
      .filter(([name]) => name !== "" && !metaUsed.includes(name))
      .map(([what, source]) => ({
        place: "The file",
        what,
        source,
        outcome: "left-out" as const,
        note: "Describes the library, not its questions.",
      })),
  );

/** Cells hold one thing a line; "/" stands for nothing. */
const linesIn = (cell: string): string[] =>
  cell === "" ? [] : cell.split("\n").map((line) => (line.trim() === "/" ? "" : line.trim()));
const listIn = (cell: string): string[] =>
  cell
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);

function nodeOf(row: FormRow, answers: ReadonlyMap<string, FormRow>): CisoNode {
  const texts = linesIn(row.at("questions")).filter(Boolean);
  const types = linesIn(row.at("answer"));
  const places = { id: row.at("ref_id") || row.place.replace(/\W+/g, "-"), row };
  const questions = texts.map((text, at) =>
    questionOf(text, { ...places, at, answer: answers.get(types[at] ?? types[0] ?? "") }),
  );
  return {
    place: row.place,
    assessable: row.at("assessable") !== "",
    depth: Number(row.at("depth")) || 1,
    refId: row.at("ref_id"),
    name: row.at("name"),
    description: row.at("description"),
    annotation: row.at("annotation"),
    typicalEvidence: row.at("typical_evidence"),
    importance: row.at("importance"),
    weight: row.at("weight"),
    groups: listIn(row.at("implementation_groups")),
    questions,
    notes: [],
  };
}

interface Where {
  readonly id: string;
  readonly row: FormRow;
  /** Counted from 0 within its row. */
  readonly at: number;
  readonly answer: FormRow | undefined;
}

const questionId = (id: string, at: number): string => (at === 0 ? id : `${id}-${at + 1}`);

function questionOf(text: string, { id, row, at, answer }: Where): CisoQuestion {
  const dependence = linesIn(row.at("depends_on"))[at] ?? "";
  const [, question, choices] = /^(\d+)\s*:\s*([\d,\s]+)$/.exec(dependence) ?? [];
  const every = (linesIn(row.at("condition"))[at] ?? "") === "all";
  return {
    id: questionId(id, at),
    text,
    type: answer?.at("question_type") || "text",
    choices: choicesOf(answer),
    ...(question !== undefined && {
      dependsOn: {
        question: questionId(id, Number(question) - 1),
        choices: listIn(choices ?? "").map((number) => `choice-${number}`),
        every,
      },
    }),
  };
}

function choicesOf(answer: FormRow | undefined): CisoChoice[] {
  if (answer === undefined) return [];
  const column = (name: string): string[] => linesIn(answer.at(name));
  const [helps, points, results, selects] = [
    column("description"),
    column("add_score"),
    column("compute_result"),
    column("select_implementation_groups"),
  ];
  return linesIn(answer.at("question_choices")).map((label, index) => ({
    id: `choice-${index + 1}`,
    label,
    help: helps[index] ?? "",
    ...(points[index] && Number.isFinite(Number(points[index])) && { points: Number(points[index]) }),
    result: results[index] ?? "",
    selects: listIn(selects[index] ?? ""),
  }));
}
