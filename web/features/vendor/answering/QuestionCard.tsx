import { useSignal } from "@preact/signals";
import type { ForeseenView } from "#contract/request.ts";
import { isAskedOnPage } from "#domain/questionnaire/question-types/which-types.ts";
import { languageName } from "#domain/words/languages.ts";
import { asked, languageOf } from "#domain/words/words.ts";
import { Badge } from "#web/components/Badge.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { worded } from "#web/components/worded.tsx";
import { baseLanguage } from "../at-hand/base-language.ts";
import { isOpen } from "../at-hand/question-place.ts";
import { ForeseenHere } from "../foreseen/ForeseenHere.tsx";
import { AnswerState } from "./AnswerState.tsx";
import { AskedAnew } from "./AskedAnew.tsx";
import { CarriedNote } from "./CarriedNote.tsx";
import { CertificateChoice } from "./CertificateChoice.tsx";
import type { QuestionCardProps } from "./card-props.ts";
import { EarlierAnswers } from "./EarlierAnswers.tsx";
import { type Entry, isAnswered } from "./entry.ts";
import { OwnAnswer } from "./OwnAnswer.tsx";
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
  // What was said before stands behind the question and its field: the question comes first.
  const before = (
    <>
      {carried ? <CarriedNote question={question} view={props.view} model={model} carried={carried} /> : null}
      <AskedAnew view={view} questionId={question.id} />
      <EarlierAnswers question={question} view={view} model={model} proposals={props.earlier ?? []} />
    </>
  );
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
      {question.mustHave ? (
        <p>
          <Badge tone="warning">Must-have for the buyer</Badge>
        </p>
      ) : null}
      {entry.answer.value.byCertificate ? (
        <p class="question__text" lang={languageOf(view.questionnaire, question.text)}>
          {question.text}
        </p>
      ) : (
        <OwnAnswer {...props} question={question} entry={entry}>
          {before}
        </OwnAnswer>
      )}
      {entry.answer.value.byCertificate ? before : null}
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
