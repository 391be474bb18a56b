import type { ReviewView } from "#contract/review.ts";
import { domains } from "#domain/catalogue/controls.ts";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { answerWords } from "#domain/words/answers.ts";
import { DataTable } from "#web/components/DataTable.tsx";
import { worded } from "#web/components/worded.tsx";

/** The answers that bear on a control or a domain, a column for each vendor; the same words are the same question. */
export function AnswersBehind({ reviews, rowId }: { readonly reviews: readonly ReviewView[]; readonly rowId: string }) {
  const rows = [...new Set(reviews.flatMap((view) => questionsBehind(view, rowId).map(({ text }) => text)))];
  const languages = new Map(
    reviews.flatMap((view) =>
      questionsBehind(view, rowId).map(({ text }) => [text, view.dossier.questionnaire.language] as const),
    ),
  );
  if (rows.length === 0) return <p>No question of this questionnaire bears on it.</p>;
  return (
    <DataTable
      caption="What was answered"
      captionHidden
      rows={rows}
      rowKey={(text) => text}
      columns={[
        {
          id: "question",
          header: "Question",
          rowHeader: true,
          cell: (text) => <span lang={languages.get(text)}>{text}</span>,
        },
        ...reviews.map((view) => ({
          id: view.assessment.id,
          header: view.assessment.product,
          cell: (text: string) => <Said view={view} rowId={rowId} text={text} />,
        })),
      ]}
    />
  );
}

/** The questions that bear on a control, or on any control of a domain, in their order. */
function questionsBehind({ dossier }: Pick<ReviewView, "dossier">, rowId: string): Question[] {
  const controls = new Set(domains.find(({ id }) => id === rowId)?.controls ?? [rowId]);
  return dossier.questionnaire.sections
    .flatMap(({ questions }) => questions)
    .filter((question) => (question.controls?.iso42001 ?? []).some((id) => controls.has(id)));
}

function Said({ view, rowId, text }: { readonly view: ReviewView; readonly rowId: string; readonly text: string }) {
  const { dossier, evidence, assessment } = view;
  const question = questionsBehind(view, rowId).find((one) => one.text === text);
  if (question === undefined) return <span class="soft">Not asked</span>;
  const evidenceNames = new Map(evidence.map(({ id, name }) => [id, name]));
  return (
    <>
      {worded(
        answerWords({
          question,
          questionnaire: dossier.questionnaire,
          answer: dossier.answers[question.id],
          evidenceNames,
        }),
      )}{" "}
      <a href={`/assessments/${assessment.id}/answers#${question.id}`}>
        Review
        <span class="visually-hidden">
          {" "}
          <span lang={dossier.questionnaire.language}>{question.short ?? question.text}</span>, {assessment.product}
        </span>
      </a>
    </>
  );
}
