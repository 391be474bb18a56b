import type { DraftShape } from "#domain/questionnaire/edit/draft.ts";
import type { Proposal } from "#domain/questionnaire/proposals/proposal.ts";
import { type ProposalKindName, proposalKinds } from "#domain/questionnaire/proposals/proposals.ts";
import { Button } from "#web/components/Button.tsx";
import { type Column, DataTable } from "#web/components/DataTable.tsx";
import type { BuilderModel } from "../BuilderModel.ts";

interface ProposalTableProps {
  readonly model: BuilderModel;
  readonly shape: DraftShape;
  readonly kind: ProposalKindName;
}

/** The proposals of one kind, each with its reason; nothing is taken by itself, and nothing is shown without any. */
export function ProposalTable({ model, shape, kind }: ProposalTableProps) {
  const { title, explanation, find } = proposalKinds[kind];
  const proposals = find(shape);
  if (proposals.length === 0) return null;
  return (
    <section class="stack" aria-labelledby={`proposals-${kind}`}>
      <h2 id={`proposals-${kind}`}>{title}</h2>
      <p>{explanation}</p>
      {proposals.length > 1 ? (
        <div class="cluster">
          <Button
            variant="secondary"
            label={`Take all ${proposals.length}: ${title}`}
            onClick={() => model.edit(...inFileOrder(proposals))}
          >
            Take all {proposals.length}
          </Button>
          <span class="soft">You can undo it, and take each one back.</span>
        </div>
      ) : null}
      <DataTable caption={title} captionHidden columns={columnsFor(model)} rows={proposals} rowKey={({ id }) => id} />
    </section>
  );
}

/** What is inserted comes last: positions of everything else hold until then. */
const inFileOrder = (proposals: readonly Proposal[]) => {
  const edits = proposals.flatMap((one) => one.edits);
  return [...edits.filter(({ kind }) => kind !== "insert"), ...edits.filter(({ kind }) => kind === "insert")];
};

const columnsFor = (model: BuilderModel): readonly Column<Proposal>[] => [
  { id: "about", header: "Question", rowHeader: true, cell: ({ about }) => about },
  {
    id: "proposed",
    header: "Proposed",
    cell: ({ what, because }) => (
      <>
        {what} <span class="soft">because {because}</span>
      </>
    ),
  },
  {
    id: "take",
    header: "Take",
    headerHidden: true,
    cell: ({ about, what, edits }) => (
      <Button
        variant="secondary"
        size="small"
        label={`Take “${what}” for “${about}”`}
        onClick={() => model.edit(...edits)}
      >
        Take
      </Button>
    ),
  },
];
