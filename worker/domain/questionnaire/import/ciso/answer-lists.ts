import type { SourceNote } from "../source/source.ts";
import type { FormRow } from "../xlsform/form-rows.ts";
import { linesIn, listIn } from "./cell-lines.ts";
import type { CisoChoice } from "./library.ts";

interface AnswerList {
  readonly type: string;
  readonly choices: readonly CisoChoice[];
  /** What could not be read of it. */
  readonly notes: readonly SourceNote[];
}

/** The lists of answers that the questions of a workbook name. */
export class AnswerLists {
  readonly rows: readonly FormRow[];
  readonly #byId: ReadonlyMap<string, FormRow>;
  readonly #asked = new Set<string>();

  constructor(rows: readonly FormRow[]) {
    this.rows = rows;
    this.#byId = new Map(rows.map((row) => [row.at("id"), row]));
  }

  /** The list of that name; undefined when there is none. */
  named(id: string): AnswerList | undefined {
    const row = this.#byId.get(id);
    if (row === undefined) return undefined;
    this.#asked.add(id);
    return { type: row.at("question_type") || "text", ...choicesOf(row) };
  }

  /** The lists that no question names. */
  notes(): (SourceNote & { readonly place: string })[] {
    return [...this.#byId]
      .filter(([id]) => !this.#asked.has(id))
      .map(([id, row]) => ({
        place: row.place,
        what: "list of answers",
        source: [id, ...row.unread().map(({ text }) => text)].join(": "),
        outcome: "left-out",
        note: "No question asks with this list.",
      }));
  }
}

function choicesOf(row: FormRow): Pick<AnswerList, "choices" | "notes"> {
  const column = (name: string): string[] => linesIn(row.at(name));
  const [labels, helps, points] = [column("question_choices"), column("description"), column("add_score")];
  const [results, selects] = [column("compute_result"), column("select_implementation_groups")];
  const isPoints = (cell: string): boolean => cell !== "" && Number.isFinite(Number(cell));
  const strange = points.filter((cell) => cell !== "" && !isPoints(cell));
  const note = "These are no points, so the answers have none by it.";
  return {
    choices: labels.flatMap((label, index): CisoChoice[] => {
      const cell = points[index] ?? "";
      return label === ""
        ? []
        : [
            {
              id: `choice-${index + 1}`,
              label,
              help: helps[index] ?? "",
              ...(isPoints(cell) && { points: Number(cell) }),
              result: results[index] ?? "",
              selects: listIn(selects[index] ?? ""),
            },
          ];
    }),
    notes: strange.length === 0 ? [] : [{ what: "add_score", source: strange.join(", "), outcome: "left-out", note }],
  };
}
