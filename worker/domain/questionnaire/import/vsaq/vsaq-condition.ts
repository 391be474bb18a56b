import { readExpression } from "../source/expression.ts";
import type { SourceCondition, SourceShowIf } from "../source/source.ts";

/** The question each choice belongs to, by the choice's id. */
export type ChoiceOwners = Map<
  string,
  { readonly question: string; readonly several: boolean; readonly value?: string }
>;

/** A VSAQ condition such as `!home && (own || shared)`, made of ids of choices that are ticked. */
export function showIfOf(source: string, owners: ChoiceOwners): SourceShowIf {
  const alone = (id: string): SourceCondition => {
    const owner = owners.get(id);
    if (owner === undefined) return { question: id, test: "answered" };
    return { question: owner.question, test: owner.several ? "includes" : "is", value: owner.value ?? id };
  };
  const condition = readExpression(source, { alone, compare: () => undefined });
  return { source, ...(condition && { condition }) };
}
