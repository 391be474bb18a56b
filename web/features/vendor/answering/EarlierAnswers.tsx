import type { EarlierAnswers as Proposals, RequestView } from "#contract/request.ts";
import { asksTheSame, type EarlierAnswer, type ReuseBasis, sameAnswer } from "#domain/assessment/earlier-answers.ts";
import { plural } from "#domain/format.ts";
import { optionsOf } from "#domain/questionnaire/options.ts";
import type { RespondentQuestion } from "#domain/questionnaire/respondent-view.ts";
import { asked } from "#domain/words/words.ts";
import { Badge } from "#web/components/Badge.tsx";
import { Button } from "#web/components/Button.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { worded } from "#web/components/worded.tsx";
import { baseLanguage } from "../at-hand/base-language.ts";
import type { AnswerFormModel } from "./AnswerFormModel.ts";
import { isAnswered } from "./entry.ts";

const basisWords: Readonly<Record<ReuseBasis, string>> = {
  "same-question": "You answered this question before",
  "same-words": "You answered the same words before",
  reworded: "You answered this question when it read differently",
  "same-control": "You answered a question on the same control",
};

interface EarlierAnswersProps {
  readonly question: RespondentQuestion;
  readonly view: RequestView;
  readonly model: AnswerFormModel;
  readonly proposals: readonly EarlierAnswer[];
}

/** Earlier answers beside an open question: with date, source and person; one click copies, nothing is filled by itself. */
export function EarlierAnswers({ question, view, model, proposals }: EarlierAnswersProps) {
  const entry = model.entries.get(question.id);
  const { language } = baseLanguage(view);
  // A Yes of before is told in the words of the frame; only options have words of a questionnaire.
  const isOffered = optionsOf(view.questionnaire, question).length > 0;
  if (entry === undefined || proposals.length === 0 || isAnswered(entry.answer.value)) return null;
  return (
    <ul class="earlier" aria-label="Your earlier answers">
      {proposals.map((one) => (
        <li key={`${one.product} ${one.savedAt} ${one.asked}`} class="earlier__one">
          <p>
            {basisWords[one.basis]}
            {asksTheSame(one.basis) ? null : <>: “{worded(asked({ language, ...one }, one.asked))}”</>}
            {one.isStale ? (
              <>
                {" "}
                <Badge tone="warning">Old: see whether it still holds</Badge>
              </>
            ) : null}
          </p>
          {one.said ? (
            <p class="earlier__said" lang={isOffered ? (one.language ?? language) : undefined}>
              {one.said}
            </p>
          ) : null}
          {one.answer.explanation ? <p class="earlier__said">{one.answer.explanation}</p> : null}
          <p class="soft">
            <DateText value={one.savedAt} />, {one.savedBy}, for {one.product} ({one.buyerName}). {copiedParts(one)}
          </p>
          <Button variant="secondary" size="small" onClick={() => model.change(question.id, copyOf(one))}>
            Copy this answer
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** What a click takes over, when it is not the whole. */
function copiedParts({ answer, said }: EarlierAnswer): string {
  const files = answer.evidence?.length ?? 0;
  const parts = [
    ...(answer.value === undefined && said !== ""
      ? ["The answer itself is not copied, because the question differs."]
      : []),
    ...(files > 0 ? [`With ${plural({ count: files, one: "file", other: "files" })}.`] : []),
  ];
  return parts.join(" ");
}

const copyOf = ({ answer: { evidence, ...said } }: EarlierAnswer) => ({
  ...said,
  ...(evidence && { evidence: [...evidence] }),
});

interface CopyAllProps {
  readonly questions: readonly RespondentQuestion[];
  readonly model: AnswerFormModel;
  readonly proposals: Proposals;
  /** Then only what was decided on is copied. */
  readonly isAfterDecision: boolean;
}

/** Copies earlier answers to the very same questions of a section in one go, as long as they are not old. */
export function CopyAll({ questions, model, proposals, isAfterDecision }: CopyAllProps) {
  const open = questions.flatMap((question) => {
    const entry = model.entries.get(question.id);
    const copied = sameAnswer(proposals[question.id], { isAfterDecision });
    if (copied === undefined || copied.isOld) return [];
    return entry && !isAnswered(entry.answer.value) ? [{ id: question.id, same: copied.same }] : [];
  });
  if (open.length < 2) return null;
  return (
    <div class="card stack stack--tight">
      <p>
        You answered {open.length} of these questions {isAfterDecision ? "last time" : "before"}, in the same words
        {isAfterDecision ? ", and they are not asked anew" : " and less than a year ago"}. Copied answers stay yours to
        change; look at each before you submit.
      </p>
      <div class="cluster">
        <Button
          variant="secondary"
          onClick={() => {
            for (const { id, same } of open) model.change(id, copyOf(same));
          }}
        >
          Copy these {open.length} answers
        </Button>
      </div>
    </div>
  );
}
