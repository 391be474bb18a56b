import { lookUp } from "#domain/look-up.ts";
import type { SourceNote, SourceQuestion } from "../source/source.ts";
import type { CisoNode } from "./library.ts";

const importances: Readonly<Record<string, NonNullable<SourceQuestion["importance"]>>> = {
  mandatory: "critical",
  recommended: "standard",
  nice_to_have: "minor",
};

const importanceOf = ({ importance }: CisoNode) => lookUp(importances, importance.trim().toLowerCase());
/** What a requirement weighs; undefined when it says nothing, or no number of 0 or more. */
const weightIn = ({ weight }: CisoNode): number | undefined =>
  weight.trim() !== "" && Number(weight) >= 0 ? Number(weight) : undefined;

/** What a requirement says for its questions, beside their words. */
export function textsOf(
  node: CisoNode,
  { withDescription }: { readonly withDescription: boolean },
): Partial<SourceQuestion> {
  const [importance, weight] = [importanceOf(node), weightIn(node)];
  return {
    ...(withDescription && node.description.trim() && { help: node.description }),
    ...(node.annotation.trim() && { why: node.annotation }),
    ...(node.typicalEvidence.trim() && { examples: node.typicalEvidence }),
    ...(importance && { importance }),
    ...(weight !== undefined && { weight }),
  };
}

const leftOut =
  (note: string) =>
  ([what, source]: readonly [string, string]): SourceNote[] =>
    source.trim() === "" ? [] : [{ what, source, outcome: "left-out", note }];

/** Importance and weight that are not understood. */
export const weightNotes = (node: CisoNode): SourceNote[] => [
  ...(importanceOf(node)
    ? []
    : leftOut("Known are mandatory, recommended and nice to have. Set it in the builder.")([
        "importance",
        node.importance,
      ])),
  ...(weightIn(node) === undefined
    ? leftOut("This is no weight: write a number of 0 or more in the builder.")(["weight", node.weight])
    : []),
];

/** What a heading or a text says that only a question has a place for. */
export const besideNotes = (node: CisoNode): SourceNote[] =>
  (
    [
      ["annotation", node.annotation],
      ["typical_evidence", node.typicalEvidence],
      ["importance", node.importance],
      ["weight", node.weight],
      ["implementation_groups", node.groups.join(", ")],
    ] as const
  ).flatMap(leftOut("Nothing is asked here, so there is no place for it."));
