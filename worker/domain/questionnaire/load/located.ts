import { type Message, type Path, pointerOf } from "./places.ts";
import { type Complaint, type Source, valueAt } from "./schema-messages.ts";

/** A complaint with its line, and the question or section it is about in front of it. */
export function located({ path, text }: Complaint, source: Source): Message {
  const place = source.placeOf(path);
  const where = ownerOf(path, source.value);
  const sentence = where === undefined ? text : `${where}: ${text}`;
  return { line: place?.line ?? 1, ...(place && { column: place.column }), path: pointerOf(path), text: sentence };
}

/** The question or section a path lies in, by its id. */
function ownerOf(path: Path, root: unknown): string | undefined {
  const owners = { 4: "Question", 2: "Section" } as const;
  for (const length of [4, 2] as const) {
    const owner = path.slice(0, length);
    const id = path[0] === "sections" && path.length > length ? valueAt(root, [...owner, "id"]) : undefined;
    if (typeof id === "string" && (length === 2 || path[2] === "questions")) return `${owners[length]} “${id}”`;
  }
  return undefined;
}

/** Messages as one meets them reading the file. */
export const inOrder = (messages: readonly Message[]): Message[] =>
  [...messages].sort((a, b) => a.line - b.line || (a.column ?? 0) - (b.column ?? 0));
