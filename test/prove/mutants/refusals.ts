import type { MutantKind, Place } from "./mutant.ts";
import { calleeOf, type Node, nodesIn, part, parts, word } from "./syntax.ts";

const checks: ReadonlySet<string> = new Set([
  "not-found",
  "not-allowed",
  "not-signed-in",
  "origin-refused",
  "content-type-refused",
  "four-eyes",
  "policy-four-eyes",
  "last-owner",
  "too-many-requests",
  "code-wrong",
  "invitation-for-another-address",
  "idempotency-key-reused",
  "idempotency-key-missing",
  "already-done",
  "evidence-damaged",
]);
/** Whether a file is the organisation's own is asked where fields are. */
const ownFiles = /from your evidence/;
/** How a request must look is no matter of access. */
const forms: ReadonlySet<string> = new Set([
  "input-invalid",
  "value-not-allowed",
  "question-unknown",
  "request-malformed",
  "evidence-refused",
  "signing-not-set-up",
  "comparison-size",
  "request-incomplete",
  "failed",
  "busy",
]);

/** What a refusal guards; undefined when `node` refuses nothing, or only the form. */
function refusedBy(node: Node | undefined, text: string): MutantKind | undefined {
  if (calleeOf(node) !== "fail") return undefined;
  const words = text.slice(node?.start, node?.end);
  const codes = [...words.matchAll(/"([a-z-]+)"/g)].map(([, code = ""]) => code);
  const [code = "stale-revision"] = codes;
  if (ownFiles.test(words)) return "check";
  if (forms.has(code)) return undefined;
  return checks.has(code) ? "check" : "state";
}

/** The one statement of a branch, or what it gives back. */
function onlyOf(branch: Node | undefined): Node | undefined {
  const body = parts(branch, "body");
  const statement = branch?.type === "BlockStatement" && body.length === 1 ? body[0] : branch;
  if (statement?.type === "ExpressionStatement") return part(statement, "expression");
  return statement?.type === "ReturnStatement" ? part(statement, "argument") : undefined;
}

const around = (node: Node, of: { kind: MutantKind; before: Place["before"]; behind: string }): Place => ({
  ...of,
  start: node.start,
  end: node.end,
});

function refusalAt(node: Node, text: string): Place | undefined {
  const test = part(node, "test");
  if (node.type === "IfStatement" && test) {
    // What the database refused gets its words there: that guards nothing.
    if (/refusal|instanceof/.test(text.slice(test.start, test.end))) return undefined;
    const kind = part(node, "alternate") ? undefined : refusedBy(onlyOf(part(node, "consequent")), text);
    return kind && around(test, { kind, before: (isAway) => `!${isAway} && (`, behind: ")" });
  }
  if (node.type === "ConditionalExpression" && test) {
    const first = refusedBy(part(node, "consequent"), text);
    if (first) return around(test, { kind: first, before: (isAway) => `(!${isAway} && (`, behind: "))" });
    const second = refusedBy(part(node, "alternate"), text);
    return second && around(test, { kind: second, before: (isAway) => `(${isAway} || (`, behind: "))" });
  }
  const right = part(node, "right");
  if (node.type === "LogicalExpression" && word(node, "operator") === "??" && right) {
    const kind = refusedBy(right, text);
    return kind && around(right, { kind, before: (isAway) => `(${isAway} ? undefined : `, behind: ")" });
  }
  return undefined;
}

/** Every refusal that can be left out: `if (…) fail(…)`, `… ? fail(…) : …` and `… ?? fail(…)`. */
export const refusalsIn = (tree: Node, text: string): Place[] =>
  [...nodesIn(tree)].flatMap((node) => refusalAt(node, text) ?? []);
