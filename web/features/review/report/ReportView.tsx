import type { ReviewView } from "#contract/assessment.ts";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { current } from "#web/app/session.ts";
import { Button } from "#web/components/Button.tsx";
import { DataTable } from "#web/components/DataTable.tsx";
import { DefinitionList } from "#web/components/DefinitionList.tsx";
import { bytes, date, dateTime } from "#web/components/format.ts";
import { answerInWords } from "#web/words/answers.ts";
import { evidenceKindWords } from "#web/words/assurance.ts";
import type { ReviewModel } from "../ReviewModel.ts";
import { FirstPage } from "./FirstPage.tsx";
import { ReportFindings } from "./ReportFindings.tsx";
import "#web/styles/report.css";

/** The whole assessment on paper: a first page for anybody, then what it rests on. */
export function ReportView({ model }: { model: ReviewModel }) {
  const view = model.view.value;
  return (
    <article class="report stack" aria-label="Report">
      <div class="cluster report__tools">
        <Button onClick={() => print()}>Print or save as PDF</Button>
      </div>
      <FirstPage view={view} />
      <ReportFindings view={view} />
      <SignOff view={view} />
      <Answers view={view} />
      <Evidence view={view} />
      <Versions view={view} />
    </article>
  );
}

/** Who stands for it: names from the record, and room for a pen. */
function SignOff({ view }: { view: ReviewView }) {
  const reviewers = [...new Set(view.reviews.map(({ reviewedBy }) => reviewedBy))];
  return (
    <section class="report__block" aria-labelledby="sign-off">
      <h2 id="sign-off">Sign-off</h2>
      <DefinitionList
        items={[
          {
            term: "Answers signed by",
            value: `${view.submission.signedName}, ${view.submission.signedRole}, ${dateTime(view.submission.submittedAt)}`,
          },
          {
            term: "Reviewed by",
            value: reviewers.length > 0 ? reviewers.join(", ") : "Nobody has concluded anything yet",
          },
          { term: "For the buyer", value: `${current.value?.orgName ?? ""}: ______________________________` },
        ]}
      />
    </section>
  );
}

function Answers({ view }: { view: ReviewView }) {
  const { dossier, evidence } = view;
  const names = new Map(evidence.map(({ id, name }) => [id, name]));
  const rows = dossier.questionnaire.sections.flatMap(({ questions }) =>
    questions.filter(({ id }) => dossier.answers[id] !== undefined),
  );
  return (
    <section class="report__new-page" aria-labelledby="report-answers">
      <h2 id="report-answers">Answers</h2>
      <DataTable<Question>
        caption="What the vendor answered, as submitted"
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { id: "question", header: "Question", rowHeader: true, cell: ({ text }) => text },
          {
            id: "answer",
            header: "Answer",
            cell: (question) =>
              answerInWords({
                question,
                questionnaire: dossier.questionnaire,
                answer: dossier.answers[question.id],
                evidenceNames: names,
              }),
          },
        ]}
      />
    </section>
  );
}

function Evidence({ view: { evidence } }: { view: ReviewView }) {
  if (evidence.length === 0) return null;
  return (
    <section aria-labelledby="report-evidence">
      <h2 id="report-evidence">Evidence</h2>
      <DataTable
        caption="Files behind the answers"
        captionHidden
        rows={evidence}
        rowKey={({ id }) => id}
        columns={[
          { id: "name", header: "File", rowHeader: true, cell: ({ name }) => name },
          { id: "kind", header: "Kind", cell: ({ kind }) => evidenceKindWords[kind] },
          { id: "dated", header: "Dated", cell: ({ dated }) => (dated ? date(dated) : "No date") },
          { id: "size", header: "Size", align: "end", cell: ({ bytes: size }) => bytes(size) },
          { id: "sha", header: "SHA-256", cell: ({ sha256 }) => <span class="break-anywhere">{sha256}</span> },
        ]}
      />
    </section>
  );
}

function Versions({ view: { assessment, submission, summary } }: { view: ReviewView }) {
  return (
    <footer class="report__block soft">
      <p class="break-anywhere">
        Assessment {assessment.id}. Questionnaire {assessment.questionnaire.id} version{" "}
        {assessment.questionnaire.version}, SHA-256 {assessment.questionnaire.sha256}. Submitted dossier, SHA-256{" "}
        {submission.sha256}. Scored as of {date(summary.asOf)} with model {summary.model}, policy version{" "}
        {assessment.policyVersion}.
      </p>
    </footer>
  );
}
