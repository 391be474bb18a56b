import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { hasLevel } from "#domain/questionnaire/question-types/which-types.ts";
import { isBlank } from "#domain/questionnaire/visibility.ts";
import { Select } from "#web/components/Select.tsx";
import { isKeyOf } from "#web/device/guards.ts";
import { type Conclusion, conclusionOf, withConclusion } from "../changes/review-changes.ts";
import type { BenchProps } from "./bench-props.ts";

const conclusionWords: Readonly<Record<Conclusion, string>> = {
  none: "Has not looked at it",
  agrees: "Agrees with it",
  "accepts-na": "Accepts that it does not apply",
  "refuses-na": "Refuses that it does not apply",
  "in-place": "Says: in place (100%)",
  half: "Says: half (50%)",
  "not-in-place": "Says: not in place (0%)",
  other: "Has judged it already",
};
const isConclusion = isKeyOf(conclusionWords);

/** What a reviewer may conclude on an answer as it stands. */
function offered(question: Question, value: unknown): readonly Conclusion[] {
  if (value === "na") return ["none", "accepts-na", "refuses-na"];
  const levels = ["in-place", "half", "not-in-place"] as const;
  return isBlank(value) || !hasLevel(question) ? ["none", ...levels] : ["none", "agrees", ...levels];
}

type ReviewerProps = BenchProps & { readonly question: Question };

/** What a reviewer concludes on the answer. */
export function ReviewerField({ question, dossier, change }: ReviewerProps) {
  const { id } = question;
  const now = conclusionOf(dossier, id);
  const usual = offered(question, dossier.answers[id]?.value);
  const choices = usual.includes(now) ? usual : [...usual, now];
  return (
    <Select
      id={`review-${id}`}
      label="A reviewer, of the answer"
      value={now}
      options={choices.map((value) => ({ value, label: conclusionWords[value] }))}
      onChange={(conclusion) => {
        if (isConclusion(conclusion)) change((before) => withConclusion(before, { question: id, conclusion }));
      }}
    />
  );
}
