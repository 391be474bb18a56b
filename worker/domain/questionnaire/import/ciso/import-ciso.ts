import type { ImportResult } from "#domain/questionnaire/imported.ts";
import { lookUp } from "../json-tools.ts";
import { assemble } from "../source/assemble.ts";
import type {
  SourceChoice,
  SourceCondition,
  SourceGroup,
  SourceItem,
  SourceNote,
  SourceQuestion,
  SourceShowIf,
  SourceTest,
} from "../source/source.ts";
import type { CisoChoice, CisoLibrary, CisoNode, CisoQuestion } from "./library.ts";

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
  return assemble({ id, title, language, description, items: reader.items(), notes: [...notes, ...groups] });
}

const importances: Readonly<Record<string, NonNullable<SourceQuestion["importance"]>>> = {
  mandatory: "critical",
  recommended: "standard",
  nice_to_have: "minor",
};

class NodeReader {
  readonly #library: CisoLibrary;
  readonly #adders = new Map<string, SourceTest[]>();

  constructor(library: CisoLibrary) {
    this.#library = library;
    for (const question of library.nodes.flatMap((node) => node.questions))
      for (const choice of question.choices)
        for (const group of choice.selects)
          this.#adders.set(group, [...(this.#adders.get(group) ?? []), chosen(question, choice.id)]);
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
          notes: node.notes,
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
          ...textsOf(node, node.name !== ""),
          ...shown,
          notes: [about, ...node.notes],
        },
      ];
    }
    const questions = node.questions.map((question, at) => questionOf(question, { node, at }));
    return [{ kind: "group", place: node.place, ...shown, items: questions, notes: node.notes }];
  }

  /** Shown from the start, or when an answer adds one of its groups. */
  #shownFor({ groups }: CisoNode): SourceShowIf | undefined {
    const known = groups.flatMap((id) => this.#library.groups.filter((group) => group.id === id));
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
  notes: node.notes,
  items,
});

const plainChoices: readonly SourceChoice[] = [
  { value: "yes", label: "Yes" },
  { value: "partial", label: "Partly" },
  { value: "no", label: "No" },
];

const chosen = ({ id, type }: CisoQuestion, value: string): SourceTest => ({
  question: id,
  test: type === "multiple_choice" ? "includes" : "is",
  value,
});

function textsOf(node: CisoNode, withDescription: boolean): Partial<SourceQuestion> {
  const importance = lookUp(importances, node.importance.trim().toLowerCase());
  const weight = Number(node.weight);
  return {
    ...(withDescription && node.description.trim() && { help: node.description }),
    ...(node.annotation.trim() && { why: node.annotation }),
    ...(node.typicalEvidence.trim() && { examples: node.typicalEvidence }),
    ...(importance && { importance }),
    ...(node.weight.trim() !== "" && weight >= 0 && { weight }),
  };
}

const types: Readonly<Record<string, SourceQuestion["type"]>> = {
  unique_choice: "one",
  multiple_choice: "several",
  text: "longText",
  date: "date",
  number: "number",
  boolean: "yesNo",
};

function questionOf(question: CisoQuestion, { node, at }: { node: CisoNode; at: number }): SourceQuestion {
  const heading =
    at === 0
      ? [node.name, node.description]
          .map((text) => text.trim())
          .filter(Boolean)
          .join(": ")
      : "";
  const rest = textsOf(node, false);
  const notes: SourceNote[] = Object.hasOwn(types, question.type)
    ? []
    : [{ what: "type", source: question.type, outcome: "changed", note: "This type is not known; it became a text." }];
  return {
    kind: "question",
    place: node.questions.length > 1 ? `${node.place}, question ${at + 1}` : node.place,
    id: question.id,
    text: question.text,
    type: lookUp(types, question.type) ?? "longText",
    ...(question.choices.length > 0 && { choices: scored(question) }),
    ...rest,
    ...(heading && { help: heading }),
    ...dependence(question, node),
    notes,
  };
}

/** Points of the framework as a share of what can be reached; results where there are no points. */
function scored({ choices, type }: CisoQuestion): SourceChoice[] {
  const points = choices.map((choice) => pointsOf(choice, choices));
  const given = points.flatMap((point) => (point === undefined ? [] : [Math.max(0, point)]));
  const most = type === "multiple_choice" ? given.reduce((sum, point) => sum + point, 0) : Math.max(0, ...given);
  return choices.map(({ id, label, help }, index) => {
    const point = points[index];
    return {
      value: id,
      label,
      ...(help && { help }),
      ...(point !== undefined && most > 0 && { score: Math.max(0, point) / most }),
    };
  });
}

const results: Readonly<Record<string, number>> = { compliant: 1, partially_compliant: 0.5, non_compliant: 0 };

function pointsOf({ points, result }: CisoChoice, all: readonly CisoChoice[]): number | undefined {
  if (all.some((choice) => choice.points !== undefined)) return points;
  return lookUp(results, result);
}

/** Asked when one of the choices, or each of them, was made in an earlier question of the requirement. */
function dependence({ dependsOn }: CisoQuestion, { questions }: CisoNode): { showIf?: SourceShowIf } {
  if (dependsOn === undefined) return {};
  const { question, choices, every } = dependsOn;
  const target = questions.find(({ id }) => id === question);
  const tests: SourceCondition[] = choices.map((value) =>
    target === undefined ? { question, test: "is", value } : chosen(target, value),
  );
  return {
    showIf: {
      source: `${question}: ${choices.join(every ? " and " : " or ")}`,
      condition: every ? { all: tests } : { any: tests },
    },
  };
}
