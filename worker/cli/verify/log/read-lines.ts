/** A line of the file that must not be relied on, and why. */
export class BadLine extends Error {
  readonly line: number;
  constructor(line: number, why: string) {
    super(why);
    this.line = line;
  }
}

export interface Line {
  readonly number: number;
  readonly value: Readonly<Record<string, unknown>>;
}

/** The lines of a file of JSON lines; refuses anything that does not stand there exactly as it would be written. */
export function readLines(bytes: Uint8Array): Line[] {
  const text = decoded(bytes);
  const lines = text.split("\n");
  if (lines.pop() !== "") throw new BadLine(lines.length + 1, "it is cut: the end of the line is missing");
  if (lines.length === 0) throw new BadLine(1, "the file is empty");
  return lines.map((line, index) => ({ number: index + 1, value: objectIn(line, index + 1) }));
}

function decoded(bytes: Uint8Array): string {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(bytes);
  } catch {
    throw new BadLine(lineOfBrokenText(bytes), "it is not UTF-8");
  }
}

/** The first line whose bytes are no text. */
function lineOfBrokenText(bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let [number, start] = [1, 0];
  for (;;) {
    const end = bytes.indexOf(10, start);
    try {
      decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
    } catch {
      return number;
    }
    if (end < 0) return number;
    [number, start] = [number + 1, end + 1];
  }
}

function objectIn(line: string, number: number): Readonly<Record<string, unknown>> {
  const value = parsed(line, number);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new BadLine(number, "it is no object");
  if (JSON.stringify(value) !== line) throw new BadLine(number, "it is not written as Annexa writes it");
  return { ...value };
}

function parsed(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new BadLine(number, "it is not JSON");
  }
}

/** Refuses a line that has other fields than these, in this order. */
export function fieldsOf({ number, value }: Line, ...allowed: readonly (readonly string[])[]): void {
  const names = Object.keys(value).join(" ");
  if (!allowed.some((fields) => fields.join(" ") === names)) throw new BadLine(number, `it has other fields: ${names}`);
}
