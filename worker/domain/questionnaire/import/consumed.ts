import { type Fields, isFields, own } from "./json-tools.ts";
import type { SourceNote } from "./source/source.ts";

/** Something in a file that no reader took. */
export interface Unread {
  readonly name: string;
  readonly value: unknown;
  /** The part of the questionnaire that it belongs to, and the object that it stands in: of a choice, say. */
  readonly owner: Fields;
  readonly within: object;
}

/**
 * A file of data that is being read: a reader takes what it makes something of, and what nobody took stands in the report.
 * A property of a kind that the reader does not understand, such as a sentence where yes or no is expected, is not taken.
 */
export class Consumed {
  readonly #taken = new WeakMap<object, Set<string>>();
  readonly #notes = new WeakMap<object, SourceNote[]>();

  /** The words or the number of a property; "" and not taken when it is anything else. */
  text(fields: Fields, name: string): string {
    const value = own(fields, name);
    if (typeof value !== "string" && typeof value !== "number") return "";
    this.take(fields, name);
    return String(value);
  }

  /** Whether a property says yes; one that says no is understood too. */
  flag(fields: Fields, name: string): boolean {
    const value = own(fields, name);
    if (typeof value !== "boolean") return false;
    this.take(fields, name);
    return value;
  }

  number(fields: Fields, name: string): number | undefined {
    const value = own(fields, name);
    if (typeof value !== "number") return undefined;
    this.take(fields, name);
    return value;
  }

  /** The objects in a list; what else is in it stays unread. */
  objects(fields: Fields, name: string): Fields[] {
    const value = own(fields, name);
    if (!Array.isArray(value)) return [];
    this.take(fields, name);
    return value.filter(isFields);
  }

  /** Everything in a list, each entry for the reader to take or to leave. */
  entries(fields: Fields, name: string): readonly unknown[] {
    const value = own(fields, name);
    if (!Array.isArray(value)) return [];
    this.take(fields, name);
    for (const [index, entry] of value.entries()) if (!isFields(entry)) this.#mark(value, String(index));
    return value;
  }

  /** The object that a property is. */
  object(fields: Fields, name: string): Fields | undefined {
    const value = own(fields, name);
    if (!isFields(value)) return undefined;
    this.take(fields, name);
    return value;
  }

  /** Takes a property for itself; what is inside an object or a list has to be taken too. */
  take(fields: Fields, name: string): unknown {
    this.#mark(fields, name);
    return own(fields, name);
  }

  /** Takes a property with all that is in it. */
  whole(fields: Fields, name: string): unknown {
    this.#mark(fields, name);
    this.#markAll(own(fields, name));
    return own(fields, name);
  }

  /** The remarks on a part, which `report` adds what was not read to. */
  notesOn(part: Fields): SourceNote[] {
    const known = this.#notes.get(part);
    if (known) return known;
    const notes: SourceNote[] = [];
    this.#notes.set(part, notes);
    return notes;
  }

  /** Puts everything that nobody took beside the part it belongs to, in the words of the format; undefined says nothing. */
  report(root: Fields, say: (unread: Unread) => SourceNote | undefined): void {
    this.#walk(root, { owner: root, depth: 0 }, (unread) => {
      const note = say(unread);
      if (note) this.notesOn(unread.owner).push(note);
    });
  }

  #mark(of: object, name: string): void {
    const names = this.#taken.get(of) ?? new Set();
    this.#taken.set(of, names.add(name));
  }

  #markAll(value: unknown): void {
    if (typeof value !== "object" || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      this.#mark(value, name);
      this.#markAll(inner);
    }
  }

  #walk(of: object, at: { owner: Fields; depth: number }, told: (unread: Unread) => void): void {
    const owner = isFields(of) && this.#notes.has(of) ? of : at.owner;
    const taken = this.#taken.get(of);
    for (const [name, value] of Object.entries(of)) {
      const isIndex = Array.isArray(of);
      const isObject = typeof value === "object" && value !== null;
      const isTaken = isIndex && isObject ? this.#taken.has(value) : taken?.has(name) === true;
      const isTooDeep = isObject && at.depth > deepest;
      if (!isTaken || isTooDeep) told({ name: isIndex ? `entry ${Number(name) + 1}` : name, value, owner, within: of });
      else if (isObject) this.#walk(value, { owner, depth: at.depth + 1 }, told);
    }
  }
}

/** Deeper than this, nothing is looked into: it is told as a whole. */
const deepest = 200;

const names = ["value", "name", "id", "linkId", "code", "text"] as const;

/** What an object within a part is called, to tell it from its like: the value of a choice, the name of a row. */
function nameWithin({ within, owner }: Unread): string {
  if (within === owner || !isFields(within)) return "";
  const named = names
    .map((name) => own(within, name))
    .find((one) => typeof one === "string" || typeof one === "number");
  return named === undefined ? "" : String(named);
}

/** The words of something that was not read, as they stand in the file, with what they are of. */
export function unreadWords(unread: Unread): string {
  const of = nameWithin(unread);
  const words = typeof unread.value === "string" ? unread.value : (JSON.stringify(unread.value) ?? "");
  return of === "" ? words : `${of}: ${words}`;
}
