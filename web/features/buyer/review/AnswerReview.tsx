import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { questionChangeWords } from "#domain/report/change-words.ts";
import { type AnswerToPhrase, answerWords } from "#domain/words/answers.ts";
import { plainStanding } from "#domain/words/standing.ts";
import type { Words } from "#domain/words/words.ts";
import { Badge } from "#web/components/Badge.tsx";
import { Button } from "#web/components/Button.tsx";
import { DefinitionList } from "#web/components/DefinitionList.tsx";
import { Conversation } from "#web/features/shared/conversation/Conversation.tsx";
import type { ConversationModel } from "#web/features/shared/conversation/ConversationModel.ts";
import { AnswerEvidence } from "./AnswerEvidence.tsx";
import { AnswerFindings } from "./AnswerFindings.tsx";
import { AnswerTable } from "./AnswerTable.tsx";
import { AskToChange } from "./AskToChange.tsx";
import { History } from "./History.tsx";
import { type Urgency, urgencyWords } from "./inbox.ts";
import { LevelForm } from "./LevelForm.tsx";
import type { ReviewModel } from "./ReviewModel.ts";
import { StandsAsItIs } from "./StandsAsItIs.tsx";

interface AnswerReviewProps {
  readonly question: Question;
  readonly urgency: Urgency;
  readonly model: ReviewModel;
  readonly mayConclude: boolean;
  readonly conversation: ConversationModel;
  readonly onNext: () => void;
}

/** One answer with its evidence beside it: what the vendor said, never edited, and what we concluded. */
export function AnswerReview({ question, urgency, model, mayConclude, conversation, onNext }: AnswerReviewProps) {
  const { language } = model.view.value.dossier.questionnaire;
  return (
    <section id={question.id} class="card stack answer" tabIndex={-1} aria-labelledby={`answer-${question.id}`}>
      <h2 id={`answer-${question.id}`} class="review-question" lang={language}>
        {question.text}
      </h2>
      {urgency === "rest" ? null : (
        <p>
          <Badge tone={urgency === "must-have" || urgency === "critical" ? "error" : "warning"}>
            {urgencyWords[urgency]}
          </Badge>
        </p>
      )}
      {question.reviewer?.lookFor ? (
        <p class="soft">
          What to look for: <span lang={language}>{question.reviewer.lookFor}</span>
        </p>
      ) : null}
      <div class="answer__sides">
        <div class="stack">
          <SaidAndConcluded question={question} model={model} mayConclude={mayConclude} />
          {mayConclude ? <AskToChange question={question} model={model} /> : null}
          <Conversation model={conversation} questionId={question.id} />
          <History model={model} kind="answer" subject={question.id} />
        </div>
        <AnswerEvidence question={question} model={model} mayConclude={mayConclude} />
      </div>
      <div class="answer__next">
        <Button variant="secondary" onClick={onNext}>
          Next answer
        </Button>
      </div>
    </section>
  );
}

/** Two facts that never mix: the vendor's words, before and now, and our conclusion. */
function SaidAndConcluded({
  question,
  model,
  mayConclude,
}: Omit<AnswerReviewProps, "urgency" | "conversation" | "onNext">) {
  const { dossier, evidence } = model.view.value;
  const answer = dossier.answers[question.id];
  const verdict = model.run.value.verdicts.find((one) => one.question.id === question.id);
  const change = model.since.value?.answers.find((one) => one.question.id === question.id);
  const differs = model.since.value?.questions.find((one) => one.question.id === question.id);
  const evidenceNames = new Map(evidence.map(({ id, name }) => [id, name]));
  const inWords = (said: typeof answer, form: Pick<AnswerToPhrase, "question" | "questionnaire">): Words =>
    answerWords({ ...form, answer: said && { ...said, evidence: [] }, evidenceNames });
  return (
    <>
      <DefinitionList
        items={[
          { term: "The vendor says", value: inWords(answer, { question, questionnaire: dossier.questionnaire }) },
          ...(differs ? [{ term: "What changed since", value: questionChangeWords(differs).join("; ") }] : []),
          ...(change ? [{ term: "Last time it said", value: inWords(change.before, change.earlier) }] : []),
          { term: "We conclude", value: verdict ? plainStanding(verdict) : "It does not enter the score" },
        ]}
      />
      <AnswerFindings question={question} answer={answer} language={dossier.questionnaire.language} />
      {question.type === "table" ? (
        <AnswerTable question={question} questionnaire={dossier.questionnaire} value={answer?.value} />
      ) : null}
      {mayConclude && answer !== undefined ? (
        <StandsAsItIs question={question} verdict={verdict} model={model} />
      ) : null}
      {mayConclude && verdict ? <LevelForm question={question} verdict={verdict} model={model} /> : null}
    </>
  );
}
