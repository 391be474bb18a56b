import type { RequestView } from "#contract/request.ts";
import { asked, languageOf } from "#domain/words/words.ts";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { worded } from "#web/components/worded.tsx";
import { RequestFrame } from "#web/features/vendor/at-hand/RequestFrame.tsx";
import { useRequest } from "#web/features/vendor/at-hand/useRequest.ts";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";

/** Every question, to read and to print before one starts. */
export default function AllQuestions({ id = "" }: { id?: string }) {
  const request = useRequest(id);
  return <Loading resource={request}>{(view) => <Questions view={view} />}</Loading>;
}

function Questions({ view }: { view: RequestView }) {
  usePageTitle("All questions");
  return (
    <RequestFrame view={view} label="All questions">
      <PageHeader title="All questions" lead="Some appear only after certain answers." />
      {view.questionnaire.sections.map((section) => (
        <section key={section.id} aria-labelledby={`all-${section.id}`}>
          <h2 id={`all-${section.id}`} lang={languageOf(view.questionnaire, section.title)}>
            {section.title}
          </h2>
          <ol class="question-list">
            {section.questions.map((question) => (
              <li key={question.id}>
                {worded(asked(view.questionnaire, question.text))}
                {question.evidence?.examples ? (
                  <p class="soft">Evidence: {worded(asked(view.questionnaire, question.evidence.examples))}</p>
                ) : null}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </RequestFrame>
  );
}
