import { questionnaireSchema } from "#domain/questionnaire/definition.schema.ts";
import { plainComplaints } from "#domain/questionnaire/load/schema-messages.ts";
import type { Sheet } from "#domain/questionnaire/sheets/sheets.ts";
import type { ImportLine, ImportResult } from "../imported.ts";
import { type PlacedRow, rowsOfSheets } from "./read-rows.ts";
import { columnOwner, setOwner } from "./table-of.ts";

/** Whether sheets are in the layout that `tableOf` writes. */
export const isOurTable = (sheets: readonly Sheet[]): boolean =>
  sheets.some(
    ({ rows }) =>
      rows[0]?.[0] === "Row" && rows[0].includes("Belongs to") && rows.some(([kind]) => kind === "Questionnaire"),
  );

type Draft = Record<string, unknown>;

/** The questionnaire in a table of our layout, on one sheet or several. Rows that belong to nothing are reported. */
export function questionnaireFromTable(sheets: readonly Sheet[]): ImportResult {
  const { rows, lines } = rowsOfSheets(sheets);
  const tree = new TableTree(rows);
  const { head } = tree;
  if (head === undefined)
    return { ok: false, problems: [{ place: "The table", text: "There is no row of the kind “Questionnaire”." }] };
  const parsed = questionnaireSchema.safeParse(tree.whole(head));
  if (parsed.success) return { ok: true, questionnaire: parsed.data, lines: inOrder([...lines, ...tree.lines()]) };
  const source = { value: tree.whole(head), placeOf: () => undefined };
  const problems = parsed.error.issues
    .slice(0, 50)
    .flatMap((issue) => plainComplaints(issue, source).map(({ path, text }) => ({ place: tree.placeOf(path), text })));
  return { ok: false, problems };
}

const inOrder = (lines: readonly (ImportLine & { order: number })[]): ImportLine[] =>
  [...lines]
    .sort((a, b) => a.order - b.order)
    .map((placed) => {
      const { order: _, ...line } = placed;
      return line;
    });

/** Rows put together by what they belong to. */
class TableTree {
  readonly #byOwner = new Map<string, PlacedRow[]>();
  readonly #used = new Set<PlacedRow>();
  readonly #rows: readonly PlacedRow[];

  constructor(rows: readonly PlacedRow[]) {
    this.#rows = rows;
    for (const row of rows) {
      const own = this.#byOwner.get(row.owner) ?? [];
      own.push(row);
      this.#byOwner.set(row.owner, own);
    }
  }

  get head(): PlacedRow | undefined {
    return this.#rows.find(({ kind }) => kind === "Questionnaire");
  }

  #of(owner: string, kind: PlacedRow["kind"]): PlacedRow[] {
    const found = (this.#byOwner.get(owner) ?? []).filter((row) => row.kind === kind);
    for (const row of found) this.#used.add(row);
    return found;
  }

  whole(head: PlacedRow): Draft {
    this.#used.add(head);
    const sets = this.#of("", "Answer set").map(({ fields }) => [
      String(fields.id),
      this.#answers(setOwner(String(fields.id))),
    ]);
    return {
      ...head.fields,
      ...(sets.length > 0 && { answerSets: Object.fromEntries(sets) }),
      sections: this.#of("", "Section").map(({ fields }) => ({
        ...fields,
        questions: this.#of(String(fields.id), "Question").map((row) => this.#question(row)),
      })),
    };
  }

  #question({ fields }: PlacedRow): Draft {
    const id = String(fields.id);
    const options = this.#answers(id);
    const findings = this.#of(id, "Finding").map((row) => row.fields);
    const columns = this.#of(id, "Column").map((row) => {
      const choices = this.#answers(columnOwner(id, String(row.fields.id)));
      return { ...row.fields, ...(choices.length > 0 && { options: choices }) };
    });
    return {
      ...fields,
      ...(options.length > 0 && { options }),
      ...(findings.length > 0 && { findings }),
      ...(columns.length > 0 && { columns }),
    };
  }

  #answers(owner: string): Draft[] {
    return this.#of(owner, "Answer").map(({ fields }) => fields);
  }

  /** What became of each row: one that belongs to nothing is left out, and says so. */
  lines(): (ImportLine & { order: number })[] {
    return this.#rows.map((row) => {
      const { place, kind, owner, fields, order } = row;
      const source = String(fields.text ?? fields.title ?? fields.label ?? fields.id ?? "").slice(0, 200);
      const base = { place, what: kind.toLowerCase(), source, order };
      if (this.#used.has(row))
        return { ...base, outcome: "taken", ...(fields.id !== undefined && { into: String(fields.id) }) };
      const note = `It belongs to “${owner}”, which is nowhere in the file. Mend the column “Belongs to”.`;
      return { ...base, outcome: "left-out", note };
    });
  }

  /** The row a path of the schema is about. */
  placeOf(path: readonly PropertyKey[]): string {
    const [, section, , question] = path;
    if (path[0] !== "sections" || section === undefined) return this.head?.place ?? "The table";
    const sectionRow = this.#of("", "Section")[Number(section)];
    const owner = String(sectionRow?.fields.id);
    const row = question === undefined ? sectionRow : this.#of(owner, "Question")[Number(question)];
    return row?.place ?? "The table";
  }
}
