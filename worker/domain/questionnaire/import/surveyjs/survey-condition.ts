import type { Consumed } from "../consumed.ts";
import type { Fields } from "../json-tools.ts";
import { comparison, readExpression } from "../source/expression.ts";
import type { SourceCondition, SourceShowIf, SourceTest } from "../source/source.ts";

/** `visibleIf` as a condition, or in its own words when it cannot be read. */
export function showIf(element: Fields, file: Consumed): { showIf?: SourceShowIf } {
  const source = file.text(element, "visibleIf");
  if (source === "") return {};
  const condition = readExpression(source, {
    alone: (question) => ({ question, test: "yes" }),
    compare: (question, operator, value, compares) =>
      asSurveys(comparison(question, operator, value), { loose: true, ...(operator !== "has" && { compares }) }),
  });
  return { showIf: { source, ...(condition && { condition }) } };
}

/** SurveyJS takes small and capital letters for the same, and a list for another thing than a single answer. */
function asSurveys(
  condition: SourceCondition | undefined,
  how: Pick<SourceTest, "loose" | "compares">,
): SourceCondition | undefined {
  if (condition === undefined || "all" in condition || "any" in condition) return condition;
  if ("not" in condition) return { not: asSurveys(condition.not, how) ?? condition.not };
  return { ...condition, ...how };
}
