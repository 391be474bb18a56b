import { useMemo } from "preact/hooks";
import type { QuestionnaireView } from "#contract/assessment.ts";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { optionsOf } from "#domain/questionnaire/options.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Loading } from "#web/app/Loading.tsx";
import { usePageTitle } from "#web/app/pageTitle.ts";
import { Badge } from "#web/components/Badge.tsx";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";

/** One questionnaire, whole, with what reviewers look for. */
export default function QuestionnairePage({ id }: { id?: string }) {
  const view = useMemo(
    () => resource(() => call("GET /api/buyer/questionnaires/:id", { params: { id: id ?? "" } })),
    [id],
  );
  return <Loading resource={view}>{(value) => <Whole view={value} />}</Loading>;
}

function Whole({ view }: { view: QuestionnaireView }) {
  usePageTitle(view.questionnaire.title);
  return (
    <>
      <Breadcrumbs
        crumbs={[{ label: "Questionnaires", href: "/questionnaires" }, { label: view.questionnaire.title }]}
      />
      <PageHeader title={view.questionnaire.title} lead={view.questionnaire.description} />
      {view.questionnaire.sections.map((section) => (
        <section key={section.id} aria-labelledby={`section-${section.id}`}>
          <h2 id={`section-${section.id}`}>{section.title}</h2>
          {section.description ? <p>{section.description}</p> : null}
          <ol class="question-list">
            {section.questions.map((question) => (
              <li key={question.id}>
                <Whatever question={question} view={view} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      <p class="soft break-anywhere">
        Version {view.questionnaire.version}, SHA-256 {view.sha256}
      </p>
    </>
  );
}

function Whatever({ question, view }: { question: Question; view: QuestionnaireView }) {
  const options = optionsOf(view.questionnaire, question);
  return (
    <>
      <h3>
        {question.text} {question.mustHave ? <Badge tone="warning">Must-have</Badge> : null}{" "}
        {question.coveredBy ? <Badge tone="info">A certificate can answer it</Badge> : null}
      </h3>
      {question.help ? <p class="soft">{question.help}</p> : null}
      {options.length > 0 && question.type !== "yesNo" ? (
        <ul>
          {options.map(({ value, label }) => (
            <li key={value}>{label}</li>
          ))}
        </ul>
      ) : null}
      {question.evidence?.examples ? <p class="soft">Evidence: {question.evidence.examples}</p> : null}
      {question.reviewer?.lookFor ? <p class="soft">Reviewers look for: {question.reviewer.lookFor}</p> : null}
      <p class="soft">{(question.controls?.iso42001 ?? []).join(", ")}</p>
    </>
  );
}
