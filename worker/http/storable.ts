import { type FieldProblem, fail } from "#contract/problems.ts";

/** Deeper than anything that is sent; whatever looks at what came in goes down level by level. */
const mostLevels = 64;

interface Part {
  readonly value: unknown;
  readonly pointer: string;
  readonly level: number;
}

/**
 * What came in, as it is; refuses texts that cannot be stored and given back as they are, naming the field: with U+0000, at
 * which a database may stop reading, or with half of a surrogate pair, which is no character. Refuses what is nested too deep.
 */
export function storable<T>(came: T): T {
  const fields: FieldProblem[] = [];
  const left: Part[] = [{ value: came, pointer: "", level: 0 }];
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    const { value, pointer, level } = part;
    if (level > mostLevels) fail("request-malformed");
    if (typeof value === "string" && !isStorable(value)) fields.push({ pointer, message });
    if (typeof value !== "object" || value === null) continue;
    for (const [name, inside] of Object.entries(value)) {
      if (!isStorable(name)) fields.push({ pointer, message });
      left.push({ value: inside, pointer: `${pointer}/${name.toWellFormed()}`, level: level + 1 });
    }
  }
  if (fields.length > 0) fail("input-invalid", fields.slice(0, 20));
  return came;
}

const message =
  "There is a character here that is none, such as one that a broken program left behind. Take it out or type the text again.";
const isStorable = (text: string): boolean => !text.includes("\u0000") && text.isWellFormed();
