import type { ImportResult } from "#domain/questionnaire/imported.ts";
import { assemble } from "../source/assemble.ts";
import type { SourceChoice, SourceGroup, SourceItem, SourceNote, SourceShowIf, SourceTest } from "../source/source.ts";
import { chosen, questionOf } from "./ciso-question.ts";
import type { CisoLibrary, CisoNode, CisoQuestion } from "./library.ts";
import { besideNotes, textsOf, weightNotes } from "./requirement-texts.ts";

/** A CISO Assistant framework: headings become sections, the questions of a requirement become questions. */
export function importCiso(library: CisoLibrary): ImportResult {
  const { id, title, language, description, notes } = library;
  const reader = new NodeReader(library);
  const names = library.groups.map(({ name }) => name).join(", ");
  const note =
    "Requirements of groups that an answer adds have that answer as their condition; the groups themselves are not kept.";
  const groups =
    library.groups.length === 0
      ? []
      : [{ place: "The file", what: "implementation groups", source: names, outcome: "changed" as const, note }];
  return assemble({
    id,
    title,
    ...(language && { language }),
    description,
    items: reader.items(),
    notes: [...notes, ...groups],
  });
}

class NodeReader {
  readonly #library: CisoLibrary;
  /** By their ids; of two under one id the first counts. */
  readonly #questions: ReadonlyMap<string, CisoQuestion>;
  readonly #groups: ReadonlyMap<string, CisoLibrary["groups"][number]>;
  readonly #adders = new Map<string, SourceTest[]>();

  constructor(library: CisoLibrary) {
    this.#library = library;
    const questions = library.nodes.flatMap((node) => node.questions);
    this.#questions = new Map(questions.map((one) => [one.id, one] as const).reverse());
    this.#groups = new Map(library.groups.map((one) => [one.id, one] as const).reverse());
    for (const question of questions)
      for (const choice of question.choices)
        for (const group of choice.selects) {
          const adders = this.#adders.get(group) ?? [];
          adders.push(chosen(question, choice.id));
          this.#adders.set(group, adders);
        }
  }

  /** Headings by their depth; what is to be assessed under the heading above it. */
  items(): SourceItem[] {
    const root: SourceItem[] = [];
    const open: { depth: number; items: SourceItem[] }[] = [];
    for (const [index, node] of this.#library.nodes.entries()) {
      while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= node.depth) open.pop();
      const into = open.at(-1)?.items ?? root;
      const items: SourceItem[] = [];
      if (!this.#isHeading(index)) {
        into.push(...this.#requirement(node));
        continue;
      }
      into.push(headingOf(node, items));
      // A heading that is to be assessed itself is asked first under its own name.
      if (node.assessable) items.push(...this.#requirement({ ...node, notes: [] }));
      open.push({ depth: node.depth, items });
    }
    return root;
  }

  #isHeading(index: number): boolean {
    const [node, next] = [this.#library.nodes[index], this.#library.nodes[index + 1]];
    return node?.questions.length === 0 && next !== undefined && next.depth > node.depth;
  }

  #requirement(node: CisoNode): SourceItem[] {
    const showIf = this.#shownFor(node);
    const shown = showIf && { showIf };
    if (node.questions.length === 0 && !node.assessable)
      return [
        {
          kind: "text",
          place: node.place,
          text: [node.name, node.description].filter(Boolean).join(": "),
          notes: [...node.notes, ...besideNotes(node)],
        },
      ];
    if (node.questions.length === 0) {
      const text = node.name || node.description;
      const note = "A requirement without a question of its own: asked as yes, partly or no.";
      const about: SourceNote = { what: "requirement", source: text, outcome: "changed", note };
      return [
        {
          kind: "question",
          place: node.place,
          id: node.refId,
          text,
          type: "one",
          choices: plainChoices,
          ...textsOf(node, { withDescription: node.name !== "" }),
          ...shown,
          notes: [about, ...node.notes, ...weightNotes(node), ...this.#groupNotes(node)],
        },
      ];
    }
    const questions = node.questions.map((question, at) => questionOf(question, { node, at, all: this.#questions }));
    const notes = [...node.notes, ...weightNotes(node), ...this.#groupNotes(node)];
    return [{ kind: "group", place: node.place, ...shown, items: questions, notes }];
  }

  /** Groups that the library does not describe hide nothing. */
  #groupNotes({ groups }: CisoNode): SourceNote[] {
    const unknown = groups.filter((id) => !this.#groups.has(id));
    const note = "The library does not say what this group is, so it decides nothing here.";
    return unknown.map((source) => ({ what: "implementation group", source, outcome: "left-out", note }));
  }

  /** Shown from the start, or when an answer adds one of its groups. */
  #shownFor({ groups }: CisoNode): SourceShowIf | undefined {
    const known = groups.flatMap((id) => this.#groups.get(id) ?? []);
    const isThere = known.length === 0 || known.some(({ id, selected }) => selected || !this.#adders.has(id));
    if (isThere) return undefined;
    return {
      source: `groups ${groups.join(", ")}`,
      condition: { any: known.flatMap(({ id }) => this.#adders.get(id) ?? []) },
    };
  }
}

const headingOf = (node: CisoNode, items: readonly SourceItem[]): SourceGroup => ({
  kind: "group",
  place: node.place,
  ...(node.refId && !node.assessable && { id: node.refId }),
  title: node.name || node.refId || node.description.slice(0, 200),
  ...(node.name && node.description && !node.assessable && { description: node.description }),
  notes: [...node.notes, ...(node.assessable ? [] : besideNotes(node))],
  items,
});

const plainChoices: readonly SourceChoice[] = [
  { value: "yes", label: "Yes" },
  { value: "partial", label: "Partly" },
  { value: "no", label: "No" },
];
