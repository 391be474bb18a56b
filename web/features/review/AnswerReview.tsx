import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { plainStanding } from "#domain/scoring/explain.ts";
import { Badge } from "#web/components/Badge.tsx";
import { DefinitionList } from "#web/components/DefinitionList.tsx";
import { Conversation } from "#web/features/conversation/Conversation.tsx";
import type { ConversationModel } from "#web/features/conversation/ConversationModel.ts";
import { answerInWords } from "#web/words/answers.ts";
import { AnswerFindings } from "./AnswerFindings.tsx";
import { AnswerTable } from "./AnswerTable.tsx";
import { AskToChange } from "./AskToChange.tsx";
import { EvidenceReview } from "./EvidenceReview.tsx";
import { evidenceOf } from "./evidence-of.ts";
import { History } from "./History.tsx";
import { type Urgency, urgencyWords } from "./inbox.ts";
import { LevelForm } from "./LevelForm.tsx";
import type { ReviewModel } from "./ReviewModel.ts";

interface AnswerReviewProps {
  readonly question: Question;
  readonly urgency: Urgency;
  readonly model: ReviewModel;
  readonly mayConclude: boolean;
  readonly conversation: ConversationModel;
}

/** One answer: what the vendor said, never edited, beside what we concluded. */
export function AnswerReview({ question, urgency, model, mayConclude, conversation }: AnswerReviewProps) {
  const { dossier, evidence } = model.view.value;
  const answer = dossier.answers[question.id];
  const verdict = model.run.value.verdicts.find((one) => one.question.id === question.id);
  const names = new Map(evidence.map(({ id, name }) => [id, name]));
  const said = answerInWords({
    question,
    questionnaire: dossier.questionnaire,
    answer: answer && { ...answer, evidence: [] },
    evidenceNames: names,
  });
  return (
    <section id={question.id} class="card stack answer" tabIndex={-1} aria-labelledby={`answer-${question.id}`}>
      <h2 id={`answer-${question.id}`} class="review-question">
        {question.text}
      </h2>
      <p>
        {urgency === "rest" ? null : (
          <Badge tone={urgency === "must-have" ? "error" : "warning"}>{urgencyWords[urgency]}</Badge>
        )}{" "}
        {model.changedLast().has(`answer/${question.id}`) ? <Badge tone="info">Changed in this round</Badge> : null}
      </p>
      {question.reviewer?.lookFor ? <p class="soft">What to look for: {question.reviewer.lookFor}</p> : null}
      <DefinitionList
        items={[
          { term: "The vendor says", value: said },
          { term: "We conclude", value: verdict ? plainStanding(verdict) : "It does not enter the score" },
        ]}
      />
      <AnswerFindings question={question} answer={answer} />
      {question.type === "table" ? (
        <AnswerTable question={question} questionnaire={dossier.questionnaire} value={answer?.value} />
      ) : null}
      {evidenceOf(question, answer).map((id) => (
        <EvidenceReview
          key={id}
          id={id}
          about={question.short ?? question.text}
          model={model}
          mayConclude={mayConclude}
        />
      ))}
      {mayConclude && verdict ? <LevelForm question={question} verdict={verdict} model={model} /> : null}
      {mayConclude ? <AskToChange question={question} model={model} /> : null}
      <Conversation model={conversation} questionId={question.id} />
      <History model={model} kind="answer" subject={question.id} />
    </section>
  );
}
