import { parseSync } from "vite";

/** A node of the syntax tree, as the parser gives it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && "start" in value && "end" in value;

/** The tree of a TypeScript file; refuses what is none. */
export function treeOf(file: string, text: string): Node {
  const { program, errors } = parseSync(file, text, { lang: "ts" });
  if (errors.length > 0 || !isNode(program)) throw new Error(`${file} is no TypeScript: ${errors[0]?.message ?? ""}`);
  return program;
}

/** A part of a node by its name; undefined when it has none. */
export function part(node: Node | undefined, name: string): Node | undefined {
  const value: unknown = node && Reflect.get(node, name);
  return isNode(value) ? value : undefined;
}

/** The parts of a node that are a list. */
export function parts(node: Node | undefined, name: string): Node[] {
  const value: unknown = node && Reflect.get(node, name);
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** A word of a node: an operator, the name of an identifier, the value of a string. */
export function word(node: Node | undefined, name: string): string | undefined {
  const value: unknown = node && Reflect.get(node, name);
  return typeof value === "string" ? value : undefined;
}

/** Every node of a tree, outermost first. */
export function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const one of Array.isArray(value) ? value : [value]) if (isNode(one)) yield* nodesIn(one);
  }
}

/** The name of the function that a call calls: `fail`, or `filter` of `list.filter`. */
export function calleeOf(node: Node | undefined): string | undefined {
  if (node?.type !== "CallExpression") return undefined;
  const callee = part(node, "callee");
  return callee?.type === "Identifier" ? word(callee, "name") : word(part(callee, "property"), "name");
}
