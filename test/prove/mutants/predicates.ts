import type { MutantKind, Place } from "./mutant.ts";
import { calleeOf, type Node, nodesIn, part, parts } from "./syntax.ts";

const tenants = /\b(?:\w*[oO]rgId|\w*org_id)\b/;
const states =
  /\b(?:state|status|revokedAt|withdrawnAt|usedAt|expiresAt|triedAt|tries|revision|decided|offeredVersion)\b|sessions\.seenAt|inStates/;
/** Rows that are counted, or must not be there. */
const countedRows = /\b(?:reviews|findings|submissions|decisions|buyer_settings)\b/;
const people = /\b(?:personId|email|nonceHash|tokenHash|codeHash|uploadedBy|role|facet)\b/;
const comparison = /^(?:eq|ne|gt|gte|lt|lte|isNull|isNotNull|inArray|notInArray)\(([^,)]*)/;

/** What a condition of a statement is about; undefined for keys of things and for what no access hangs on. */
function kindOf(text: string): MutantKind | undefined {
  const compared = comparison.exec(text)?.[1];
  const words = compared ?? text;
  if (compared === undefined && countedRows.test(text)) return "state";
  if (states.test(words)) return "state";
  if (tenants.test(words)) return "tenant";
  return people.test(words) ? "check" : undefined;
}

/** A condition that is asked for when a statement is written, and not when its file is loaded. */
const asked = "{ shouldOmitSQLParens: () => true, getSQL: () =>";

const without = (node: Node, kind: MutantKind): Place => ({
  kind,
  start: node.start,
  end: node.end,
  before: (isAway) => `(${isAway} ? undefined : `,
  behind: ")",
  whenLoaded: { before: (isAway) => `(${asked} ${isAway} ? sqlOfMutants\`true\` : `, behind: "})" },
});

/** Conditions of statements: each part of an `and(…)`, and what alone is asked by `where(…)`. */
export function predicatesIn(tree: Node, text: string): Place[] {
  return [...nodesIn(tree)].flatMap((node) => {
    const callee = calleeOf(node);
    if (callee !== "and" && callee !== "where") return [];
    return parts(node, "arguments")
      .filter((one) => one.type !== "SpreadElement" && calleeOf(one) !== "and")
      .flatMap((one) => {
        const kind =
          one.type === "ConditionalExpression" || one.type === "CallExpression" || isSql(one)
            ? kindOf(text.slice(one.start, one.end))
            : undefined;
        return kind === undefined ? [] : [without(one, kind)];
      });
  });
}

const isSql = (node: Node): boolean => node.type === "TaggedTemplateExpression";

/** The tenant's key in SQL that is written out. */
export function writtenKeysIn(tree: Node, text: string): Place[] {
  return [...nodesIn(tree)].filter(isSql).flatMap((node) => {
    const template = part(node, "quasi");
    if (template === undefined) return [];
    const words = text.slice(template.start, template.end);
    return [...words.matchAll(/(?:\w+\.)?org_id = (?:\$\{[^}]*\}|\w+\.org_id)/g)].map((found) => ({
      kind: "tenant" as const,
      start: template.start + found.index,
      end: template.start + found.index + found[0].length,
      // Templates are often put together when a file is loaded, also by functions.
      before: (isAway: string) => `\${${asked} ${isAway} ? sqlOfMutants\`1 = 1\` : sqlOfMutants\``,
      behind: "`}}",
      isLazy: true,
    }));
  });
}
