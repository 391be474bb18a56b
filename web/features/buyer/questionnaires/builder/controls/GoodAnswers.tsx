import { type DraftShape, textIn } from "#domain/questionnaire/edit/draft.ts";
import { Button } from "#web/components/Button.tsx";
import { type Column, DataTable } from "#web/components/DataTable.tsx";
import type { BuilderModel } from "../BuilderModel.ts";
import { goodAnswerEdit, type ReversedQuestion, reversedQuestions } from "./reversed-questions.ts";

interface GoodAnswersProps {
  readonly model: BuilderModel;
  readonly shape: DraftShape;
}

/** Questions whose Yes may be bad news; until somebody says which answer is good, publishing warns of them. */
export function GoodAnswers({ model, shape }: GoodAnswersProps) {
  const open = reversedQuestions(shape);
  return (
    <section class="stack" aria-labelledby="good-answers">
      <h2 id="good-answers">Which answer is the good one</h2>
      <p>
        A Yes earns the points unless you say otherwise. These read as if a Yes were bad news; say for each what is
        right.
      </p>
      {open.length > 1 ? (
        <div class="cluster">
          <Button variant="secondary" onClick={() => model.edit(...open.map((one) => goodAnswerEdit(one, "no")))}>
            “No” is the good answer of all {open.length}
          </Button>
          <span class="soft">You can undo it, and change each one.</span>
        </div>
      ) : null}
      <DataTable
        caption="Good answers to confirm"
        columns={columnsFor(model)}
        rows={open}
        rowKey={({ id }) => id}
        empty="No question reads that way, or each one says which answer is good."
      />
    </section>
  );
}

const columnsFor = (model: BuilderModel): readonly Column<ReversedQuestion>[] => [
  { id: "question", header: "Question", rowHeader: true, cell: ({ question }) => textIn(question, "text") },
  {
    id: "why",
    header: "A Yes seems to say",
    cell: ({ reversed }) => (
      <>
        {reversed.about} <span class="soft">because of “{reversed.because}”</span>
      </>
    ),
  },
  {
    id: "good",
    header: "Good answer",
    cell: (one) => (
      <div class="cluster">
        {(["no", "yes"] as const).map((word) => (
          <Button
            key={word}
            variant="secondary"
            size="small"
            label={`“${names[word]}” is the good answer of “${textIn(one.question, "text")}”`}
            onClick={() => model.edit(goodAnswerEdit(one, word))}
          >
            {names[word]}
          </Button>
        ))}
      </div>
    ),
  },
];

const names = { no: "No", yes: "Yes" } as const;
