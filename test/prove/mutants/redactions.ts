import type { MutantKind, Place } from "./mutant.ts";
import { calleeOf, type Node, nodesIn, part, parts, word } from "./syntax.ts";

/** Filters that keep from somebody what is not theirs. */
const keepsBack = /\bmay\b|handed|questions\.has|ownFiles|personId ===|read\.has/;
/** Wrappers that show less of what they are given. */
const showsLess: Readonly<Record<string, number>> = { pickedBy: 1, masked: 0 };

const instead = (node: Node, of: { kind: MutantKind; by: string }): Place => ({
  kind: of.kind,
  start: node.start,
  end: node.end,
  before: (isAway) => `(${isAway} ? ${of.by} : `,
  behind: ")",
});

function redactionAt(node: Node, text: string): Place | undefined {
  const textOf = (one: Node | undefined): string => text.slice(one?.start, one?.end);
  const [first, second] = parts(node, "arguments");
  const callee = calleeOf(node);
  if (callee === "filter" && first && keepsBack.test(textOf(first)))
    return instead(first, { kind: "redaction", by: "(() => true)" });
  const shown = Object.hasOwn(showsLess, callee ?? "") ? [first, second][showsLess[callee ?? ""] ?? 0] : undefined;
  if (shown) return instead(node, { kind: "redaction", by: textOf(shown) });
  const operator = word(node, "operator");
  if (node.type === "BinaryExpression" && word(part(node, "right"), "value") === "guest")
    return instead(node, { kind: "redaction", by: operator === "===" ? "false" : "true" });
  return undefined;
}

/** What keeps things from being seen: a guest's filters, masks, and answers cut to what the contract names. */
export const redactionsIn = (tree: Node, text: string): Place[] =>
  [...nodesIn(tree)].flatMap((node) => redactionAt(node, text) ?? []);

/** What makes a batch fail as a whole when something was not as it was read. */
export const guardsIn = (tree: Node): Place[] =>
  [...nodesIn(tree)].flatMap((node) => {
    const argument = node.type === "SpreadElement" ? part(node, "argument") : undefined;
    const calls = argument?.type === "ConditionalExpression" ? part(argument, "alternate") : argument;
    return argument && /^assert[A-Z]/.test(calleeOf(calls) ?? "")
      ? [instead(argument, { kind: "guard", by: "[]" })]
      : [];
  });
