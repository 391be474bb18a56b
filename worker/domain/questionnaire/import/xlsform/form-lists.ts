import type { ImportLine } from "#domain/questionnaire/imported.ts";
import type { SourceChoice, SourceNote } from "../source/source.ts";
import type { FormRow } from "./form-rows.ts";

type Placed = SourceNote & Pick<ImportLine, "place">;

/** The lists of answers on the sheet of choices. */
export class FormLists {
  readonly #rows: readonly FormRow[];
  readonly #byName: ReadonlyMap<string, readonly FormRow[]>;
  /** The lists that were asked for: many questions may ask with the same one. */
  readonly #asked = new Map<string, readonly SourceChoice[]>();

  constructor(rows: readonly FormRow[]) {
    this.#rows = rows;
    this.#byName = Map.groupBy(rows, (row) => row.at("list_name"));
  }

  /** A filtered list names the same answer once for each filter; it is offered once. */
  named(name: string): readonly SourceChoice[] {
    const known = this.#asked.get(name);
    if (known) return known;
    const all = this.#rowsIn(name).map(choiceOf);
    const choices = [...new Map(all.map((choice) => [choice.value, choice])).values()];
    this.#asked.set(name, choices);
    return choices;
  }

  /** What nobody made anything of: other columns, and lists that no question names. */
  notes(): Placed[] {
    const unasked = [...this.#byName.keys()].filter((name) => !this.#asked.has(name));
    const lists = unasked.map(
      (name): Placed => ({
        place: "Sheet choices",
        what: "list of answers",
        source: `${name}: ${this.#rowsIn(name)
          .map((row) => choiceOf(row).label)
          .join(" / ")}`,
        outcome: "left-out",
        note: "No question asks with this list.",
      }),
    );
    const columns = Map.groupBy(
      this.#rows.flatMap((row) => row.unread()),
      ({ header }) => header,
    );
    const left = [...columns].map(
      ([header, cells]): Placed => ({
        place: "Sheet choices",
        what: `column ${header}`,
        source: cells.map(({ text }) => text).join(", "),
        outcome: "left-out",
        note: "An answer here has no place for it.",
      }),
    );
    return [...left, ...lists, ...this.#rows.flatMap(({ place, notes }) => notes.map((note) => ({ place, ...note })))];
  }

  readonly #rowsIn = (name: string): readonly FormRow[] => this.#byName.get(name) ?? [];
}

function choiceOf(row: FormRow): SourceChoice {
  const value = row.at("name");
  return { value, label: row.text("label") || value };
}
