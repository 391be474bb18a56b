import { useMemo } from "preact/hooks";
import type { ComparedVendor, ReviewView } from "#contract/assessment.ts";
import { controlById, domains } from "#domain/catalogue/controls.ts";
import { answerInWords } from "#domain/words/answers.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Loading } from "#web/app/Loading.tsx";
import { DefinitionList } from "#web/components/DefinitionList.tsx";
import { Dialog } from "#web/components/Dialog.tsx";

interface BehindCellProps {
  readonly vendor: ComparedVendor;
  /** A control, or a domain with all of its controls. */
  readonly rowId: string;
  readonly onClose: () => void;
}

/** What the vendor answered behind one cell, and the way to the review of each answer. */
export function BehindCell({ vendor, rowId, onClose }: BehindCellProps) {
  const { assessmentId, product } = vendor;
  const review = useMemo(
    () => resource(() => call("GET /api/buyer/assessments/:id/review", { params: { id: assessmentId } })),
    [assessmentId],
  );
  const title = controlById(rowId)?.title ?? domains.find(({ id }) => id === rowId)?.title ?? "";
  return (
    <Dialog open title={`${product}: ${rowId} ${title}`} width="wide" onClose={onClose}>
      <Loading resource={review}>{(view) => <Answers view={view} rowId={rowId} />}</Loading>
    </Dialog>
  );
}

/** The questions that bear on a control, or on any control of a domain, in their order. */
export function questionsBehind({ dossier }: Pick<ReviewView, "dossier">, rowId: string) {
  const controls = new Set(domains.find(({ id }) => id === rowId)?.controls ?? [rowId]);
  return dossier.questionnaire.sections
    .flatMap(({ questions }) => questions)
    .filter((question) => (question.controls?.iso42001 ?? []).some((id) => controls.has(id)));
}

function Answers({ view, rowId }: { view: ReviewView; rowId: string }) {
  const { dossier, evidence, assessment } = view;
  const names = new Map(evidence.map(({ id, name }) => [id, name]));
  const questions = questionsBehind(view, rowId);
  if (questions.length === 0) return <p>No question of this questionnaire bears on it.</p>;
  return (
    <DefinitionList
      items={questions.map((question) => ({
        term: question.text,
        value: answerInWords({
          question,
          questionnaire: dossier.questionnaire,
          answer: dossier.answers[question.id],
          evidenceNames: names,
        }),
        action: (
          <a href={`/assessments/${assessment.id}/answers#${question.id}`}>
            Review<span class="visually-hidden"> {question.short ?? question.text}</span>
          </a>
        ),
      }))}
    />
  );
}
