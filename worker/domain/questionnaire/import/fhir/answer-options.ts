import type { Consumed } from "../consumed.ts";
import { type Fields, fieldsIn, own, textOf } from "../json-tools.ts";
import type { SourceChoice, SourceNote } from "../source/source.ts";

type Listed = SourceChoice & { readonly points?: number };

/** What a form holds beside its items. */
export interface Held {
  readonly root: Fields;
  /** The resources in it, by their ids. */
  readonly contained: ReadonlyMap<unknown, Fields>;
}

/** What a form holds; of two under one id the first counts. */
export const heldBy = (root: Fields): Held => ({
  root,
  contained: new Map(
    fieldsIn(own(root, "contained"))
      .map((one) => [own(one, "id"), one] as const)
      .reverse(),
  ),
});

/** The answers of an item: its own, or those of a value set that is in the file. Ordinal values become points. */
export function answerOptions(item: Fields, held: Held, file: Consumed): readonly SourceChoice[] {
  const reader = new OptionReader(file);
  const own_ = file.objects(item, "answerOption").map((option) => reader.option(option));
  const address = file.text(item, "answerValueSet");
  const isElsewhere = own_.length === 0 && address.startsWith("#");
  const contained = isElsewhere ? reader.concepts(held, address.slice(1)) : [];
  const listed = own_.length > 0 ? own_ : contained;
  const notes = file.notesOn(item);
  if (address !== "" && contained.length === 0)
    notes.push({ what: "value set", source: address, outcome: "left-out", note: own_.length > 0 ? ownList : outside });
  if (reader.systems.size > 0) notes.push(systemsNote([...reader.systems]));
  const most = listed.reduce((max, { points = 0 }) => Math.max(max, points), 0);
  notes.push(...pointNotes(listed, most));
  return listed.map(({ points, ...choice }) =>
    most > 0 && points !== undefined ? { ...choice, score: Math.max(0, points / most) } : choice,
  );
}

const outside = "The answers stand in a list outside the file. Write them in the builder.";
const ownList = "The item has answers of its own, which were taken.";

/** Points that are no share of the most that can be reached. */
function pointNotes(listed: readonly Listed[], most: number): SourceNote[] {
  const strange = listed.filter(({ points }) => points !== undefined && (most === 0 || points < 0));
  const note =
    most === 0
      ? "No answer has points above 0, so none were made of them: say what each is worth."
      : "Points below 0 count as none here.";
  const source = strange.map(({ label, points }) => `${label}: ${points}`).join(", ");
  return strange.length === 0 ? [] : [{ what: "points", source, outcome: most === 0 ? "left-out" : "changed", note }];
}

const systemsNote = (systems: readonly string[]): SourceNote => ({
  what: "system",
  source: systems.join(", "),
  outcome: "left-out",
  note: "The codes of the answers were kept; which system they are of is not.",
});

class OptionReader {
  readonly systems = new Set<string>();
  readonly #file: Consumed;

  constructor(file: Consumed) {
    this.#file = file;
  }

  option(option: Fields): Listed {
    const name = Object.keys(option).find((one) => one.startsWith("value")) ?? "";
    const coded = this.#file.object(option, name);
    const points = this.#points(option);
    const value = this.#file.text(option, name);
    const listed = coded ? this.#coding(coded) : { value, label: value };
    return points === undefined ? listed : { ...listed, points };
  }

  /** The entries of a value set in the file, or of what it was expanded to. */
  concepts({ root, contained }: Held, id: string): Listed[] {
    const file = this.#file;
    file.objects(root, "contained");
    const set = contained.get(id);
    if (set === undefined) return [];
    for (const name of ["resourceType", "id"]) file.take(set, name);
    const compose = file.object(set, "compose");
    const included = compose
      ? file.objects(compose, "include").flatMap((one) => {
          this.#system(one);
          return file.objects(one, "concept");
        })
      : [];
    const expansion = included.length > 0 ? undefined : file.object(set, "expansion");
    return (expansion ? file.objects(expansion, "contains") : included).map((concept) => this.#coding(concept));
  }

  #coding(coding: Fields): Listed {
    const [code, display] = [this.#file.text(coding, "code"), this.#file.text(coding, "display")];
    this.#system(coding);
    const points = this.#points(coding);
    const value = code || display;
    return { value, label: display || value, ...(points !== undefined && { points }) };
  }

  #system(coded: Fields): void {
    const system = this.#file.text(coded, "system");
    if (system !== "") this.systems.add(system);
  }

  /** `ordinalValue` of R4, `itemWeight` of R5. */
  #points(part: Fields): number | undefined {
    const found = fieldsIn(own(part, "extension")).find((one) =>
      /(ordinalValue|itemWeight)$/.test(textOf(own(one, "url"))),
    );
    if (found === undefined || typeof own(found, "valueDecimal") !== "number") return undefined;
    this.#file.objects(part, "extension");
    this.#file.take(found, "url");
    return this.#file.number(found, "valueDecimal");
  }
}
