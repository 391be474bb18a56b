import type { DraftShape } from "#domain/questionnaire/edit/draft.ts";
import { Button } from "#web/components/Button.tsx";
import { type Column, DataTable } from "#web/components/DataTable.tsx";
import type { BuilderModel } from "../BuilderModel.ts";
import { type QuestionTaken, questionsTaken } from "./taken.ts";

interface QuestionsTakenProps {
  readonly model: BuilderModel;
  readonly shape: DraftShape;
}

/** Every question with what was taken from proposals and what a person chose, to look through. */
export function QuestionsTaken({ model, shape }: QuestionsTakenProps) {
  return (
    <section class="stack" aria-labelledby="taken">
      <h2 id="taken">What was taken</h2>
      <DataTable
        caption="Questions with what was taken for them"
        columns={columnsFor(model)}
        rows={questionsTaken(shape)}
        rowKey={({ id }) => id}
        empty="Nothing was taken for any question yet."
      />
    </section>
  );
}

const columnsFor = (model: BuilderModel): readonly Column<QuestionTaken>[] => [
  { id: "question", header: "Question", rowHeader: true, cell: ({ text }) => text },
  {
    id: "taken",
    header: "Taken, and the words that speak for it",
    cell: ({ text, taken }) => (
      <ul class="chosen-controls">
        {taken.map(({ what, because, takeBack }) => (
          <li key={what}>
            <span>
              {what}{" "}
              <span class="soft">
                {because === undefined ? "not from its words; somebody chose it" : `because of ${because}`}
              </span>
            </span>
            <Button
              variant="secondary"
              size="small"
              label={`Take back “${what}” of “${text}”`}
              onClick={() => model.edit(takeBack)}
            >
              Take back
            </Button>
          </li>
        ))}
      </ul>
    ),
  },
];
