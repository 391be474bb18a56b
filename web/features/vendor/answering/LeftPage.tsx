import { useMemo } from "preact/hooks";
import type { RequestView } from "#contract/request.ts";
import { plural } from "#domain/format.ts";
import { isAskedOnPage, standsOnPage } from "#domain/questionnaire/question-types/which-types.ts";
import { languageOf } from "#domain/words/words.ts";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { WhileItGoesOn } from "#web/features/vendor/at-hand/Ended.tsx";
import { RequestFrame } from "#web/features/vendor/at-hand/RequestFrame.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { role } from "#web/page/session.ts";
import { leftToAnswer } from "../at-hand/left.ts";
import { applicable } from "../at-hand/progress.ts";
import { useRequest } from "../at-hand/useRequest.ts";
import { EvidenceForAnswers } from "./EvidenceForAnswers.tsx";
import { useAnswering } from "./useAnswering.tsx";

/** Every question that still waits, of all sections, on one page: what the certificate left over. */
export default function LeftPage({ id = "" }: { id?: string }) {
  const request = useRequest(id);
  return (
    <Loading resource={request}>
      {(view) => (
        <WhileItGoesOn view={view}>
          <Left view={view} />
        </WhileItGoesOn>
      )}
    </Loading>
  );
}

function Left({ view }: { view: RequestView }) {
  usePageTitle("What is left to answer");
  const { model, shelf, card, now, present } = useAnswering(view);
  // What was done on arrival stays away, and what is answered here stays: no card goes from under somebody's hands.
  const { waiting, done } = useMemo(() => waitingIn(view), [view.id]);
  const sections = view.questionnaire.sections
    .map(({ id, title, questions }) => ({
      id,
      title,
      questions: questions
        .filter(standsOnPage)
        .filter((question) => model.visibility.value.get(question.id) === "shown" && !done.has(question.id)),
    }))
    .filter(({ questions }) => questions.some(isAskedOnPage));
  const shown = sections.flatMap(({ questions }) => questions);
  return (
    <RequestFrame view={view} now={now} present={present} label="What is left">
      <PageHeader
        title="What is left to answer"
        lead={`${plural({ count: waiting, one: "question waits", other: "questions wait" })} for an answer, an explanation or a file. What is answered already stands in its section.`}
      />
      {shown.length === 0 ? <Notice kind="success" title="Nothing is left to answer here" /> : null}
      {sections.map(({ id, title, questions }) => (
        <section key={id} class="stack" aria-labelledby={`left-${id}`}>
          <h2 id={`left-${id}`} lang={languageOf(view.questionnaire, title)}>
            {title}
          </h2>
          {questions.map(card)}
        </section>
      ))}
      {view.state === "draft" ? (
        <EvidenceForAnswers questions={shown} language={view.language} model={model} shelf={shelf} />
      ) : null}
      <div class="cluster">
        {role.value === "guest" ? null : (
          <LinkButton href={`/requests/${view.id}/check`}>Check your answers</LinkButton>
        )}
        <LinkButton variant="secondary" href={`/requests/${view.id}`}>
          Back to the list
        </LinkButton>
      </div>
    </RequestFrame>
  );
}

function waitingIn(view: RequestView): { readonly waiting: number; readonly done: ReadonlySet<string> } {
  const left = new Set(leftToAnswer(view).map(({ id }) => id));
  return { waiting: left.size, done: new Set(applicable(view).flatMap(({ id }) => (left.has(id) ? [] : [id]))) };
}
