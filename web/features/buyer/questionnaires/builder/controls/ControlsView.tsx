import { controlById } from "#domain/catalogue/controls.ts";
import { list, plural } from "#domain/format.ts";
import { type DraftShape, textIn } from "#domain/questionnaire/edit/draft.ts";
import { type ProposalKindName, proposalKinds } from "#domain/questionnaire/proposals/proposals.ts";
import type { ControlSuggestion } from "#domain/questionnaire/suggest/suggest-controls.ts";
import { Button } from "#web/components/Button.tsx";
import { type Column, DataTable } from "#web/components/DataTable.tsx";
import type { BuilderModel } from "../BuilderModel.ts";
import { GoodAnswers } from "./GoodAnswers.tsx";
import { controlEdit, type OpenQuestion, openQuestions } from "./open-questions.ts";
import { ProposalTable } from "./ProposalTable.tsx";
import { QuestionsTaken } from "./QuestionsTaken.tsx";

/** What the words of a draft propose: good answers, controls, and more; and all that was taken. Nothing is taken by itself. */
export function ControlsView({ model }: { model: BuilderModel }) {
  const { shape } = model.draft.value;
  if (shape === undefined) return <p>The file cannot be read. Mend it in the File view first.</p>;
  const open = openQuestions(shape);
  const proposed = open.filter(({ suggestions }) => suggestions.length > 0);
  const takeFirst = (): void =>
    model.edit(
      ...proposed.flatMap((one) =>
        controlEdit(
          one,
          one.suggestions.slice(0, 1).map(({ control }) => control),
        ),
      ),
    );
  return (
    <div class="stack">
      <GoodAnswers model={model} shape={shape} />
      <h2>Controls of ISO/IEC 42001 Annex A</h2>
      <p>
        {plural({ count: counted(shape), one: "question names", other: "questions name" })} a control;{" "}
        {plural({ count: open.length, one: "question does", other: "questions do" })} not, and{" "}
        {open.length === 1 ? "counts" : "count"} for no domain. The proposals come from the words of each question. They
        are right more often than not, never always: you decide.
      </p>
      {proposed.length > 0 ? (
        <div class="cluster">
          <Button variant="secondary" onClick={takeFirst}>
            Take the first proposal for all {proposed.length}
          </Button>
          <span class="soft">You can undo it, and change each one.</span>
        </div>
      ) : null}
      <DataTable
        caption="Questions without a control"
        columns={columnsFor(model)}
        rows={open}
        rowKey={({ id }) => id}
        empty="Every question that can count names a control."
      />
      {kinds.map((kind) => (
        <ProposalTable key={kind} model={model} shape={shape} kind={kind} />
      ))}
      <QuestionsTaken model={model} shape={shape} />
    </div>
  );
}

const kinds = Object.keys(proposalKinds) as ProposalKindName[];

const counted = (shape: DraftShape): number =>
  shape.sections
    .flatMap((section) => section.questions)
    .filter(({ controls }) => Array.isArray((controls as { iso42001?: unknown } | undefined)?.iso42001)).length;

const columnsFor = (model: BuilderModel): readonly Column<OpenQuestion>[] => [
  { id: "question", header: "Question", rowHeader: true, cell: ({ question }) => textIn(question, "text") },
  {
    id: "proposed",
    header: "Proposed",
    cell: (open) =>
      open.suggestions.length === 0 ? (
        <span class="soft">Nothing in its words. Pick one in the question itself.</span>
      ) : (
        <ul class="chosen-controls">
          {open.suggestions.map((suggestion) => (
            <Proposal
              key={suggestion.control}
              suggestion={suggestion}
              onTake={() => model.edit(...controlEdit(open, [suggestion.control]))}
            />
          ))}
        </ul>
      ),
  },
];

function Proposal({ suggestion, onTake }: { suggestion: ControlSuggestion; onTake: () => void }) {
  const { control, because } = suggestion;
  return (
    <li>
      <span>
        {control} {controlById(control)?.title}{" "}
        <span class="soft">because of {list(because.map((word) => `“${word}”`))}</span>
      </span>
      <Button variant="secondary" size="small" label={`Take ${control}`} onClick={onTake}>
        Take
      </Button>
    </li>
  );
}
