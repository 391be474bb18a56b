import type { CarriedView, RequestView } from "#contract/request.ts";
import type { RespondentQuestion } from "#domain/questionnaire/respondent-view.ts";
import { offersWords } from "#domain/words/answers.ts";
import { asked, type Words } from "#domain/words/words.ts";
import { Button } from "#web/components/Button.tsx";
import { worded } from "#web/components/worded.tsx";
import { baseLanguage } from "../at-hand/base-language.ts";
import type { AnswerFormModel } from "./AnswerFormModel.ts";

interface CarriedNoteProps {
  readonly question: RespondentQuestion;
  readonly view: RequestView;
  readonly model: AnswerFormModel;
  readonly carried: CarriedView;
}

const words: Readonly<Record<CarriedView["rule"], string>> = {
  reworded:
    "This question read differently when you answered it. Your answer was kept; please see whether it still fits.",
  "answer-again": "The answer you had chosen is no longer offered. Please answer again.",
  suggested: "This question takes the place of an earlier one. Your answer there is only a suggestion.",
};

/** What was asked and answered in the version before, until the answer is saved anew. */
export function CarriedNote({ question, view, model, carried }: CarriedNoteProps) {
  const entry = model.entries.get(question.id);
  const isSavedAnew =
    entry?.save.value.kind === "saved" && entry.revision !== (view.answers[question.id]?.revision ?? 0);
  if (isSavedAnew) return null;
  return (
    <div class="carried stack stack--tight">
      <p>{words[carried.rule]}</p>
      <p class="soft">
        Asked before: “{worded(asked(baseLanguage(view), carried.asked))}” Answered:{" "}
        {worded(saidThen({ question, view, carried }))}
      </p>
      {carried.answer.explanation ? <p class="soft">{carried.answer.explanation}</p> : null}
      {carried.rule === "answer-again" ? null : (
        <div class="cluster">
          <Button variant="secondary" size="small" onClick={() => model.change(question.id, carried.answer)}>
            {carried.rule === "reworded" ? "It still fits" : "Use that answer"}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The answer in the words of its time, which are those the questionnaire was written in. */
function saidThen({ question, view, carried }: Omit<CarriedNoteProps, "model">): Words {
  const { said, answer } = carried;
  if (answer.byCertificate === true) return "by the certificate";
  if (said === "") return "Not answered";
  return offersWords(question, view.questionnaire) ? asked(baseLanguage(view), said) : said;
}
