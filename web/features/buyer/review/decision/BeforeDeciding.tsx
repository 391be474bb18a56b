import { unservedUses } from "#domain/certificate/scope.ts";
import { flagFindingId, isOpenFinding } from "#domain/findings/findings.ts";
import { plural } from "#domain/format.ts";
import { lookedAt } from "#domain/scoring/looked-at.ts";
import { ratingWords } from "#domain/words/assurance.ts";
import { Notice } from "#web/components/Notice.tsx";
import { inboxOrder } from "../inbox.ts";
import type { ReviewModel } from "../ReviewModel.ts";

/** What is not done yet: nobody is kept from deciding, but nobody overlooks it either. */
export function BeforeDeciding({ review }: { readonly review: ReviewModel }) {
  const left = leftUndone(review);
  if (left.length === 0) return null;
  return (
    <Notice kind="warning" title="Before you decide">
      <ul>
        {left.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** In words: answers nobody has judged, wishes not sent, findings open, grave flags nobody follows up, a grave rating. */
function leftUndone(review: ReviewModel): string[] {
  const view = review.view.value;
  const { basket, findings, summary } = view;
  const unseen = inboxOrder(view, { run: review.run.value, changed: review.changed.value }).filter(
    ({ urgency }) => urgency !== "rest",
  ).length;
  const seen = lookedAt(review.run.value);
  const open = findings.filter(isOpenFinding).length;
  const followed = new Set(findings.map(({ id }) => id));
  const flags = summary.flags.filter(
    (flag) => (flag.severity === "critical" || flag.severity === "high") && !followed.has(flagFindingId(flag)),
  ).length;
  const grave = summary.rating === "critical" || summary.rating === "high";
  return [
    ...(grave && summary.rating ? [`The residual risk is rated: ${ratingWords[summary.rating].toLowerCase()}.`] : []),
    ...(summary.conclusive ? [] : ["The rating is not conclusive."]),
    ...unservedUses(view.dossier).map(({ name }) => `No AI system serves the use “${name}”.`),
    ...(seen.answers < seen.of
      ? [`Nobody has looked at ${seen.of - seen.answers} of ${seen.of} answers: they count as the vendor's word.`]
      : []),
    ...(unseen > 0
      ? [`${plural({ count: unseen, one: "answer still stands", other: "answers still stand" })} out on the list.`]
      : []),
    ...(basket.length > 0
      ? [`${plural({ count: basket.length, one: "question lies", other: "questions lie" })} in the basket, not sent.`]
      : []),
    ...(open > 0 ? [`${plural({ count: open, one: "finding is", other: "findings are" })} open.`] : []),
    ...(flags > 0
      ? [
          `${plural({ count: flags, one: "critical or high flag is", other: "critical or high flags are" })} not followed up.`,
        ]
      : []),
  ];
}
