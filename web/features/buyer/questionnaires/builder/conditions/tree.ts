import type { Condition, QuestionTest, SystemTest } from "#domain/questionnaire/condition.schema.ts";

export type Test = QuestionTest | SystemTest;

/** One test of a condition, or its opposite. */
export interface Leaf {
  readonly kind: "test";
  readonly test: Test;
  readonly isDenied: boolean;
  /** Where it stands in the condition, as the end of a JSON pointer. */
  readonly path: string;
}

/** Several conditions together, or their opposite. */
export interface Group {
  readonly kind: "group";
  readonly joiner: "all" | "any";
  readonly isDenied: boolean;
  readonly parts: readonly ConditionNode[];
  /** Undefined while it stands in no file: around a single test. */
  readonly path: string | undefined;
}

export type ConditionNode = Leaf | Group;

const nothing: Group = { kind: "group", joiner: "all", isDenied: false, parts: [], path: undefined };

/** A condition as pull-downs show it, in a group at the top; undefined for what is no condition at all. */
export function treeOf(condition: unknown): Group | undefined {
  if (condition === undefined) return nothing;
  const node = nodeOf(condition, { path: "", isDenied: false });
  return node?.kind === "test" ? { ...nothing, parts: [node] } : node;
}

interface Spot {
  readonly path: string;
  readonly isDenied: boolean;
}

function nodeOf(condition: unknown, spot: Spot): ConditionNode | undefined {
  if (typeof condition !== "object" || condition === null) return undefined;
  const inner =
    "not" in condition ? nodeOf(condition.not, { path: `${spot.path}/not`, isDenied: !spot.isDenied }) : undefined;
  // A remark on the “not” is about the same line.
  if ("not" in condition) return inner && { ...inner, path: spot.path };
  if ("question" in condition || "system" in condition) return { kind: "test", test: condition as Test, ...spot };
  const joiner = "all" in condition ? "all" : "any";
  const list: unknown = "all" in condition ? condition.all : "any" in condition ? condition.any : undefined;
  if (!Array.isArray(list)) return undefined;
  const parts = list.map((one: unknown, index) =>
    nodeOf(one, { path: `${spot.path}/${joiner}/${index}`, isDenied: false }),
  );
  return parts.includes(undefined)
    ? undefined
    : { kind: "group", joiner, parts: parts.filter((one) => one !== undefined), ...spot };
}

/** What goes into the file; undefined when nothing is left, which shows the question always. */
export function conditionOf(node: ConditionNode): Condition | undefined {
  if (node.kind === "test") return denied(node.test, node.isDenied);
  const parts = node.parts.map(conditionOf).filter((one) => one !== undefined);
  const [first] = parts;
  if (first === undefined) return undefined;
  if (parts.length === 1) return denied(first, node.isDenied);
  return denied(node.joiner === "all" ? { all: parts } : { any: parts }, node.isDenied);
}

/** The opposite; of an opposite the condition itself. */
function denied(condition: Condition, isDenied: boolean): Condition {
  if (!isDenied) return condition;
  return "not" in condition ? condition.not : { not: condition };
}

/** The group with another part in one place; `next` undefined takes it out. */
export const withPart = (
  group: Group,
  { index, next }: { readonly index: number; readonly next: ConditionNode | undefined },
): Group => ({
  ...group,
  parts: group.parts.flatMap((part, at) => (at !== index ? [part] : next === undefined ? [] : [next])),
});

export const withMore = (group: Group, part: ConditionNode): Group => ({ ...group, parts: [...group.parts, part] });
