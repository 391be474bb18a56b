import type { Condition } from "../../condition.schema.ts";
import { maxConditionDepth } from "../../condition-depth.ts";
import { asksForBlank, type EarlierQuestion, type Placed, placedTest } from "./condition-table.ts";
import type { SourceCondition, SourceTest } from "./source.ts";

export type EarlierQuestions = ReadonlyMap<string, EarlierQuestion>;

/** A source's condition in our ids and values, or why it has no home here. */
export function placeCondition(source: SourceCondition, earlier: EarlierQuestions): Placed {
  const placed = place(source, { earlier, isTurned: false });
  return "condition" in placed && depthOf(placed.condition) > maxConditionDepth
    ? { why: `It is nested more than ${maxConditionDepth} deep.` }
    : placed;
}

interface Where {
  readonly earlier: EarlierQuestions;
  /** Inside an odd number of “not”. */
  readonly isTurned: boolean;
}

function place(source: SourceCondition, where: Where): Placed {
  if ("not" in source) {
    const inner = place(source.not, { ...where, isTurned: !where.isTurned });
    return "condition" in inner ? { condition: { not: inner.condition } } : inner;
  }
  if ("all" in source || "any" in source) {
    const parts = "all" in source ? source.all : source.any;
    const conditions: Condition[] = [];
    for (const part of parts) {
      const placed = place(part, where);
      if (!("condition" in placed)) return placed;
      conditions.push(placed.condition);
    }
    const [only] = conditions;
    if (conditions.length === 1 && only) return { condition: only };
    return { condition: "all" in source ? { all: conditions } : { any: conditions } };
  }
  return placeTest(source, where);
}

function placeTest(source: SourceTest, { earlier, isTurned }: Where): Placed {
  const target = earlier.get(source.question);
  if (target === undefined)
    return { why: `“${source.question}” is no question that stands before it, and conditions look back only.` };
  if (isTurned && asksForBlank(source))
    return { why: `It asks whether “${target.question.text}” was left blank; conditions wait for an answer.` };
  return placedTest(target, source);
}

function depthOf(condition: Condition): number {
  if ("all" in condition) return 1 + deepestOf(condition.all);
  if ("any" in condition) return 1 + deepestOf(condition.any);
  return "not" in condition ? 1 + depthOf(condition.not) : 0;
}

const deepestOf = (conditions: readonly Condition[]): number =>
  conditions.reduce((most, one) => Math.max(most, depthOf(one)), 0);
