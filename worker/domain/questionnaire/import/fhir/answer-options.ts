import type { Consumed } from "../consumed.ts";
import { type Fields, fieldsIn, own, textOf } from "../json-tools.ts";
import type { SourceChoice, SourceNote } from "../source/source.ts";

type Listed = SourceChoice & { readonly points?: number };

/** The answers of an item: its own, or those of a value set that is in the file. Ordinal values become points. */
export function answerOptions(item: Fields, root: Fields, file: Consumed): readonly SourceChoice[] {
  const reader = new OptionReader(file);
  const own_ = file.objects(item, "answerOption").map((option) => reader.option(option));
  const address = file.text(item, "answerValueSet");
  const contained = address.startsWith("#") ? reader.concepts(root, address.slice(1)) : [];
  const listed = own_.length > 0 ? own_ : contained;
  const notes = file.notesOn(item);
  if (address !== "" && contained.length === 0) {
    const note = "The answers stand in a list outside the file. Write them in the builder.";
    notes.push({ what: "value set", source: address, outcome: "left-out", note });
  }
  if (reader.systems.size > 0) notes.push(systemsNote([...reader.systems]));
  const most = Math.max(0, ...listed.map(({ points }) => points ?? 0));
  const hasPoints = most > 0 && listed.some(({ points }) => points !== undefined);
  return listed.map(({ points, ...choice }) =>
    hasPoints && points !== undefined ? { ...choice, score: Math.max(0, points / most) } : choice,
  );
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
  concepts(root: Fields, id: string): Listed[] {
    const file = this.#file;
    const set = file.objects(root, "contained").find((one) => own(one, "id") === id);
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
