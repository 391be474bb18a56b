import { controlById } from "#domain/catalogue/controls.ts";
import { list } from "#domain/format.ts";
import { type DraftShape, textIn } from "#domain/questionnaire/edit/draft.ts";
import { Button } from "#web/components/Button.tsx";
import { type Column, DataTable } from "#web/components/DataTable.tsx";
import type { BuilderModel } from "../BuilderModel.ts";
import { type NamingQuestion, namingQuestions, withoutControls } from "./open-questions.ts";

interface ControlsTakenProps {
  readonly model: BuilderModel;
  readonly shape: DraftShape;
}

/** Every question with the controls it names, to look through what was taken from proposals and what a person chose. */
export function ControlsTaken({ model, shape }: ControlsTakenProps) {
  return (
    <DataTable
      caption="Questions with their controls"
      columns={columnsFor(model)}
      rows={namingQuestions(shape)}
      rowKey={({ id }) => id}
      empty="No question names a control yet."
    />
  );
}

const columnsFor = (model: BuilderModel): readonly Column<NamingQuestion>[] => [
  { id: "question", header: "Question", rowHeader: true, cell: ({ question }) => textIn(question, "text") },
  {
    id: "controls",
    header: "Controls",
    cell: ({ named }) => list(named.map((id) => `${id} ${controlById(id)?.title ?? ""}`.trim())),
  },
  { id: "reason", header: "Words that speak for them", cell: (one) => <Reason one={one} /> },
  {
    id: "away",
    header: "Change",
    cell: (one) => (
      <Button
        variant="secondary"
        size="small"
        label={`Clear the controls of “${textIn(one.question, "text")}”`}
        onClick={() => model.edit(withoutControls(one))}
      >
        Clear
      </Button>
    ),
  },
];

function Reason({ one: { named, suggestions } }: { one: NamingQuestion }) {
  const words = suggestions.filter(({ control }) => named.includes(control)).flatMap(({ because }) => because);
  return words.length > 0 ? (
    list([...new Set(words)].map((word) => `“${word}”`))
  ) : (
    <span class="soft">None of its words; somebody chose it</span>
  );
}
