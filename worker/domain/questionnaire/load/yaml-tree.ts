import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { type Message, type Path, type Place, pointerOf } from "./places.ts";
import { plainSyntaxMessage } from "./yaml-messages.ts";
import { yamlWork } from "./yaml-work.ts";

/** Deepest nesting of lists and fields in a file; a questionnaire needs about 20. */
const maxDepth = 40;
const unsafeKeys = new Set(["__proto__", "prototype", "constructor"]);
const textFields = new Set(["text", "title", "label", "short", "help", "why", "description"]);

/** A file as plain data, with the place of every part. */
export interface YamlTree {
  readonly value: unknown;
  readonly problems: readonly Message[];
  readonly warnings: readonly Message[];
  /** By JSON pointer; a field is placed at its name. */
  readonly places: ReadonlyMap<string, Place>;
  /** It is too long as a whole: to look into its parts would be the work that was refused. */
  readonly isTooLong?: boolean;
}

/** Reads YAML 1.2 (core): no aliases, anchors or tags, no repeated or unsafe names. Never throws. */
export function readYamlTree(text: string): YamlTree {
  const lines = new LineCounter();
  const { tooMuch } = yamlWork(text);
  if (tooMuch) {
    const line = text.slice(0, tooMuch.offset).split("\n").length;
    const problems = [{ line, path: "", text: tooMuch.text }];
    return { value: undefined, problems, warnings: [], places: new Map(), isTooLong: tooMuch.isTooLong };
  }
  try {
    // The library looks for repeated names pair by pair, which takes minutes on a hostile file: done below instead.
    const options = {
      version: "1.2",
      schema: "core",
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: "error",
    } as const;
    const document = parseDocument(text, { ...options, lineCounter: lines });
    const reader = new TreeReader(lines);
    for (const error of document.errors.slice(0, 20)) {
      reader.refuse(plainSyntaxMessage(error, text), { offset: error.pos[0], path: [] });
    }
    const value = document.errors.length > 0 ? undefined : reader.read(document.contents, []);
    return { value, problems: reader.problems, warnings: reader.warnings, places: reader.places };
  } catch {
    // Deep nesting exhausts the library's stack.
    const problem = { line: 1, path: "", text: "This file cannot be read: its parts are nested too deep." };
    return { value: undefined, problems: [problem], warnings: [], places: new Map() };
  }
}

interface Spot {
  readonly offset: number | undefined;
  readonly path: Path;
}

type Node = ParsedNode | null;

class TreeReader {
  readonly problems: Message[] = [];
  readonly warnings: Message[] = [];
  readonly places = new Map<string, Place>();
  readonly #lines: LineCounter;

  constructor(lines: LineCounter) {
    this.#lines = lines;
  }

  refuse(text: string, spot: Spot): void {
    const problem = this.#message(text, spot);
    // One mistake makes the library complain again and again; the first remark on a line is the useful one.
    if (spot.path.length > 0 || this.problems.at(-1)?.line !== problem.line) this.problems.push(problem);
  }

  /** The node as plain data; parts that were refused are left out. */
  read(node: Node, path: Path): unknown {
    if (node === null) return null;
    const spot = { offset: node.range[0], path };
    if (path.length > maxDepth) return this.refuse("This part is nested too deep.", spot);
    if (isAlias(node) || node.anchor !== undefined) {
      return this.refuse(
        "Anchors and aliases (& and *) are not allowed. Text that starts with & or * needs quotes.",
        spot,
      );
    }
    if (node.tag !== undefined) {
      return this.refuse("Tags (!) are not allowed. Text that starts with ! needs quotes.", spot);
    }
    if (isSeq(node)) return this.#list(node, path);
    return isMap(node) ? this.#fields(node, path) : node.value;
  }

  #list(list: YAMLSeq, path: Path): unknown[] {
    return list.items.map((item, index) => {
      const node = item as Node;
      this.#place([...path, index], { offset: node?.range[0], inBraces: list.flow === true });
      return this.read(node, [...path, index]);
    });
  }

  #fields(map: YAMLMap, path: Path): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    for (const pair of map.items) {
      const [key, value] = [pair.key as Node, pair.value as Node];
      const name = isScalar(key) ? (key.source ?? String(key.value)) : undefined;
      const spot = { offset: key?.range[0], path: [...path, name ?? ""] };
      if (name === undefined || !this.#isUsable(name, fields, spot)) continue;
      this.#place(spot.path, { offset: spot.offset, inBraces: map.flow === true });
      this.#warnOfComment(name, value, spot);
      fields[name] = this.read(value, spot.path);
    }
    return fields;
  }

  #isUsable(name: string, fields: object, spot: Spot): boolean {
    if (unsafeKeys.has(name)) this.refuse(`“${name}” is not allowed as the name of a field.`, spot);
    else if (Object.hasOwn(fields, name)) this.refuse(`“${name}” stands here twice; keep one of them.`, spot);
    else return true;
    return false;
  }

  #warnOfComment(name: string, value: Node, spot: Spot): void {
    if (!textFields.has(name) || !isScalar(value) || value.type !== "PLAIN" || !value.comment) return;
    const text = `Everything after # is left out of “${name}”. If it belongs to the text, put the text in quotes.`;
    this.warnings.push(this.#message(text, spot));
  }

  #place(path: Path, { offset, inBraces }: { offset: number | undefined; inBraces: boolean }): void {
    const { line, col } = this.#lines.linePos(offset ?? 0);
    this.places.set(pointerOf(path), { line: Math.max(1, line), column: Math.max(1, col), inBraces });
  }

  #message(text: string, { offset, path }: Spot): Message {
    const { line, col } = this.#lines.linePos(offset ?? 0);
    return { line: Math.max(1, line), column: Math.max(1, col), path: pointerOf(path), text };
  }
}
