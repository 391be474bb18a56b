import { useSignal } from "@preact/signals";
import type { ForeseenView } from "#contract/request.ts";
import { answerLimits } from "#domain/questionnaire/answer-limits.ts";
import { checkAnswer } from "#domain/questionnaire/check-answer.ts";
import { isAskedOnPage, type TypeOnPage } from "#domain/questionnaire/question-types/which-types.ts";
import { languageName } from "#domain/words/languages.ts";
import { asked, languageOf } from "#domain/words/words.ts";
import { Badge } from "#web/components/Badge.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { worded } from "#web/components/worded.tsx";
import { today } from "#web/page/today.ts";
import { baseLanguage } from "../at-hand/base-language.ts";
import { isOpen } from "../at-hand/question-place.ts";
import { ForeseenHere } from "../foreseen/ForeseenHere.tsx";
import { type Entry, isAnswered } from "./AnswerFormModel.ts";
import { AnswerState } from "./AnswerState.tsx";
import { AskedAnew } from "./AskedAnew.tsx";
import { CarriedNote } from "./CarriedNote.tsx";
import { CertificateChoice } from "./CertificateChoice.tsx";
import type { QuestionCardProps } from "./card-props.ts";
import { EarlierAnswers } from "./EarlierAnswers.tsx";
import { EvidenceBox } from "./EvidenceBox.tsx";
import { AnswerField } from "./fields/AnswerField.tsx";
import type { QuestionOf } from "./fields/field-props.ts";
import { RaisedFindings } from "./RaisedFindings.tsx";
import { StandingCard } from "./StandingCard.tsx";

/** One question with its field, explanation, evidence, and whether it is saved. */
export function QuestionCard(props: QuestionCardProps) {
  const wanted = useSignal(false);
  if (isOpen(props.view, props.question.id) || wanted.value || !isAskedOnPage(props.question))
    return <OpenCard {...props} />;
  return <StandingCard {...props} onChange={() => (wanted.value = true)} />;
}

function OpenCard(props: QuestionCardProps) {
  const { question, model, view } = props;
  const entry = model.entries.get(question.id);
  const wasLeft = useSignal(entry?.answer.value.byCertificate === true);
  if (entry === undefined) return null;
  const mayUseCertificate = view.covered.includes(question.id) || entry.answer.value.byCertificate === true;
  const carried = props.view.carried[question.id];
  if (!isAskedOnPage(question)) return <p lang={languageOf(view.questionnaire, question.text)}>{question.text}</p>;
  return (
    <section
      class="card stack question"
      id={`card-${question.id}`}
      data-question={question.id}
      aria-label={question.short ?? question.text}
    >
      {props.view.untranslated.includes(question.id) ? (
        <p class="soft">Not wholly translated: parts stand in {languageName(baseLanguage(view).language)}.</p>
      ) : null}
      {carried ? <CarriedNote question={question} view={props.view} model={model} carried={carried} /> : null}
      {question.mustHave ? (
        <p>
          <Badge tone="warning">Must-have for the buyer</Badge>
        </p>
      ) : null}
      <AskedAnew view={view} questionId={question.id} />
      <EarlierAnswers question={question} view={view} model={model} proposals={props.earlier ?? []} />
      {entry.answer.value.byCertificate ? (
        <p class="question__text" lang={languageOf(view.questionnaire, question.text)}>
          {question.text}
        </p>
      ) : (
        <OwnAnswer {...props} question={question} entry={entry} />
      )}
      <ForeseenHere view={view} questionId={question.id} foreseen={foreseenNow(props, entry)} />
      {/* It stays after the answer was taken back from the certificate, so that the focus is not lost. */}
      {question.coveredBy === "certificate" && (mayUseCertificate || wasLeft.value) ? (
        <CertificateChoice
          question={question}
          spoken={view.questionnaire}
          model={model}
          entry={entry}
          isOffered={mayUseCertificate}
        />
      ) : null}
      {question.why && !entry.answer.value.byCertificate ? (
        <Disclosure summary="Why we ask">{worded(asked(view.questionnaire, question.why))}</Disclosure>
      ) : null}
      <AnswerState question={question} view={props.view} model={model} entry={entry} />
      {props.together}
    </section>
  );
}

/** Left to a certificate that does not answer it today: it counts as open. */
const isLost = (view: QuestionCardProps["view"], id: string, entry: Entry): boolean =>
  view.state === "draft" && entry.answer.value.byCertificate === true && !view.covered.includes(id);

/** What is said of an answer that was given; whether the certificate answers is known before anything is saved. */
function foreseenNow({ question: { id }, view, foreseen = [] }: QuestionCardProps, entry: Entry): ForeseenView[] {
  if (view.state !== "draft" || !isAnswered(entry.answer.value)) return [];
  const lost: ForeseenView = { code: "fast_track_lost", subject: id, questions: [id], clash: [], says: null };
  return [...(isLost(view, id, entry) ? [lost] : []), ...foreseen.filter(({ code }) => code !== lost.code)];
}

interface OwnAnswerProps extends QuestionCardProps {
  readonly question: QuestionOf<TypeOnPage>;
  readonly entry: Entry;
}

function OwnAnswer({ question, view, model, shelf, entry }: OwnAnswerProps) {
  const wrong = useSignal<string | undefined>(undefined);
  const answer = entry.answer.value;
  const chosen = [answer.value].flat().map(String);
  const explains = (question.explainFor ?? []).some((word) => chosen.includes(word));
  // Checked on leaving a field, never while somebody types; it is saved all the same.
  const leave = (): void => {
    const context = { today: today.value, questionnaire: view.questionnaire };
    wrong.value = checkAnswer(question, entry.answer.value, context);
    model.flush(question.id);
  };
  return (
    <>
      <AnswerField
        question={question}
        questionnaire={view.questionnaire}
        answer={answer}
        error={wrong.value}
        shelf={shelf}
        onChange={(part) => {
          wrong.value = undefined;
          model.change(question.id, part);
        }}
        onLeave={leave}
      />
      {explains || answer.explanation ? (
        <TextArea
          id={`${question.id}-explanation`}
          label="Explain your answer"
          rows={3}
          limit={answerLimits.explanation}
          value={answer.explanation ?? ""}
          onInput={(explanation) => model.change(question.id, { explanation })}
          onLeave={() => model.flush(question.id)}
        />
      ) : null}
      <RaisedFindings question={question} spoken={view.questionnaire} model={model} entry={entry} />
      {question.evidence && question.type !== "evidence" ? (
        <EvidenceBox question={question} spoken={view.questionnaire} model={model} entry={entry} shelf={shelf} />
      ) : null}
    </>
  );
}
