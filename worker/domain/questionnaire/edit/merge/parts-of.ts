import { Document, isMap, isNode, isScalar, isSeq, type Node, type Pair, YAMLMap, type YAMLSeq } from "yaml";
import { documentText, openDocument } from "../document.ts";

/** One thing that a person can change by itself: a question, a field of the head or of a section, a shared list. */
export interface Unit {
  readonly kind: "question" | "section" | "list" | "head" | "comment";
  /** As a reader knows it. */
  readonly name: string;
  /** What stands in the file, comments included. */
  readonly text: string;
  readonly node: Node | Pair<unknown, unknown> | null;
}

/** Which questions stand in which section, in order, by their ids. */
export type Arrangement = ReadonlyMap<string, readonly string[]>;

/** A file taken apart by what has a name of its own. */
export interface Parts {
  readonly document: Document.Parsed;
  /** By a key that is the same in every version of the file. */
  readonly units: ReadonlyMap<string, Unit>;
  readonly sections: ReadonlyMap<string, YAMLMap>;
  readonly arrangement: Arrangement;
}

export const questionKey = (id: string): string => `question ${id}`;
export const sectionKey = (id: string): string => `section ${id} `;
export const headKey = "head ";
export const listKey = "list ";
/** Of comments that belong to no single thing; behind the key of a section, of those around its questions. */
export const commentKey = "# comments";

/** Takes a file apart; undefined when it cannot be read, or when a section or question has no id of its own. */
export function partsOf(text: string): Parts | undefined {
  const document = openDocument(text);
  const root = document.contents;
  if (document.errors.length > 0 || !isMap(root)) return undefined;
  const taking = new Taking(document, root);
  return taking.isWhole ? { document, ...taking } : undefined;
}

class Taking {
  readonly units = new Map<string, Unit>();
  readonly sections = new Map<string, YAMLMap>();
  readonly arrangement = new Map<string, readonly string[]>();
  isWhole = true;

  constructor(document: Document.Parsed, root: YAMLMap) {
    for (const pair of pairsOf(root)) {
      const name = nameOf(pair);
      if (name === "sections") this.#sections(pair);
      else if (name === "answerSets" && isMap(pair.value)) this.#lists(pair.value);
      else this.#put(`${headKey}${name}`, { kind: "head", name, node: pair });
    }
    this.#comments(commentKey, commentedIn(document));
  }

  #put(
    key: string,
    { kind, name, node }: Omit<Unit, "text" | "node"> & { readonly node: Node | Pair<unknown, unknown> },
  ): void {
    if (this.units.has(key)) this.isWhole = false;
    this.units.set(key, { kind, name, node, text: textOf(node) });
  }

  #comments(key: string, nodes: readonly (Commented | undefined)[]): void {
    const text = JSON.stringify(nodes.map((node) => [node?.commentBefore ?? null, node?.comment ?? null]));
    this.units.set(key, { kind: "comment", name: "comments in the file", text, node: null });
  }

  #lists(lists: YAMLMap): void {
    for (const pair of pairsOf(lists))
      this.#put(`${listKey}${nameOf(pair)}`, { kind: "list", name: nameOf(pair), node: pair });
  }

  #sections({ value: list }: Pair): void {
    if (!isSeq(list)) {
      this.isWhole &&= list === null || (isScalar(list) && list.value === null);
      return;
    }
    for (const section of list.items) this.#section(section);
  }

  #section(section: unknown): void {
    const id = idIn(section);
    if (!isMap(section) || id === undefined || this.sections.has(id)) {
      this.isWhole = false;
      return;
    }
    this.sections.set(id, section);
    const title = section.get("title");
    const name = typeof title === "string" ? title : id;
    for (const pair of pairsOf(section))
      if (nameOf(pair) !== "questions")
        this.#put(`${sectionKey(id)}${nameOf(pair)}`, { kind: "section", name, node: pair });
    this.#comments(`${sectionKey(id)}${commentKey}`, commentedInSection(section));
    const questions = questionsIn(section);
    this.arrangement.set(
      id,
      questions.map((question) => this.#question(question)),
    );
  }

  #question(question: unknown): string {
    const id = idIn(question);
    if (!isMap(question) || id === undefined) {
      this.isWhole = false;
      return "";
    }
    const text = question.get("short") ?? question.get("text");
    this.#put(questionKey(id), { kind: "question", name: typeof text === "string" ? text : id, node: question });
    return id;
  }
}

/** The list of a section's questions; undefined when there is none. */
export function questionList(section: YAMLMap): YAMLSeq | undefined {
  const list = section.get("questions", true);
  return isSeq(list) ? list : undefined;
}

const questionsIn = (section: YAMLMap): readonly unknown[] => questionList(section)?.items ?? [];

const pairsOf = (map: YAMLMap): Pair<unknown, unknown>[] => map.items;

/** The name of a field. */
export const nameOf = ({ key }: Pair<unknown, unknown>): string => String(isScalar(key) ? key.value : key);

function idIn(part: unknown): string | undefined {
  const id = isMap(part) ? part.get("id") : undefined;
  return typeof id === "string" && id !== "" ? id : undefined;
}

export interface Commented {
  commentBefore?: string | null;
  comment?: string | null;
}

/** Where comments stand that belong to no single thing, in the same order for every file. */
export function commentedIn(document: Document.Parsed): (Commented | undefined)[] {
  const root = document.contents;
  return [document, ...(isMap(root) ? [root, ...namedNodes(root, "sections"), ...namedNodes(root, "answerSets")] : [])];
}

/** The same within a section. */
export const commentedInSection = (section: YAMLMap): (Commented | undefined)[] => [
  section,
  ...namedNodes(section, "questions"),
];

/** The name of a field and its value, as far as they are there. */
function namedNodes(map: YAMLMap, name: string): (Commented | undefined)[] {
  const pair = pairsOf(map).find((one) => nameOf(one) === name);
  return [pair?.key, pair?.value].map((node) => (isNode(node) ? node : undefined));
}

function textOf(node: Node | Pair<unknown, unknown>): string {
  if (isNode(node)) return documentText(new Document(node));
  const map = new YAMLMap();
  map.items.push(node);
  return documentText(new Document(map));
}
