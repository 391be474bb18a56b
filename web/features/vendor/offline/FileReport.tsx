import type { RequestView } from "#contract/request.ts";
import type { AnswersFromFile, NotTaken, TakenAnswer } from "#domain/assessment/offline/answers-from-file.ts";
import { plural } from "#domain/format.ts";
import { offersWords } from "#domain/words/answers.ts";
import { asked, joined } from "#domain/words/words.ts";
import { Button } from "#web/components/Button.tsx";
import { type Column, DataTable } from "#web/components/DataTable.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { type Wording, worded } from "#web/components/worded.tsx";
import type { OfflineModel, Progress } from "./OfflineModel.ts";

interface FileReportProps {
  readonly model: OfflineModel;
  readonly result: Extract<AnswersFromFile, { ok: true }>;
  readonly view: RequestView;
}

function takenColumns(view: RequestView): readonly Column<TakenAnswer>[] {
  const questions = new Map(view.questionnaire.sections.flatMap((part) => part.questions.map((one) => [one.id, one])));
  const said = (id: string, words: string): Wording => {
    const question = questions.get(id);
    if (question === undefined || words === "" || !offersWords(question, view.questionnaire)) return words || "–";
    // Several choices stand one a line, and some may be left in the original.
    const lines = words.split("\n").map((line) => asked(view.questionnaire, line));
    return joined(...lines.flatMap((line, at) => [at === 0 ? "" : "\n", line]));
  };
  return [
    {
      id: "question",
      header: "Question",
      rowHeader: true,
      cell: (one) => worded(asked(view.questionnaire, one.asked)),
    },
    { id: "was", header: "Answered so far", cell: ({ id, was }) => worded(said(id, was)) },
    { id: "now", header: "In the file", cell: ({ id, now }) => worded(said(id, now)) },
    { id: "words", header: "Explanation in the file", cell: ({ answer }) => answer.explanation ?? "–" },
  ];
}
const leftColumns: readonly Column<NotTaken>[] = [
  { id: "place", header: "Where", rowHeader: true, cell: ({ place }) => place },
  { id: "source", header: "In the file", cell: ({ source }) => source },
  { id: "note", header: "Why it is not taken", cell: ({ note }) => note },
];

/** Every line of the file: what it would change, what stays, what is not taken and why. */
export function FileReport({ model, result, view }: FileReportProps) {
  const { taken, unchanged, notTaken, left = [] } = result;
  const progress = model.progress.value;
  const instead = notTaken.filter((one) => one.instead !== undefined).length;
  return (
    <section class="stack" aria-labelledby="file-report">
      <h2 id="file-report" tabIndex={-1}>
        What {model.fileName.value} says
      </h2>
      <p>
        {plural({ count: taken.length, one: "answer", other: "answers" })} would change, {unchanged} are as they stand,{" "}
        {plural({ count: notTaken.length, one: "line", other: "lines" })} cannot be taken.
      </p>
      {result.isUnsigned && progress.kind === "idle" ? (
        <Notice kind="warning" title="The file does not say whose it is">
          <p>
            Its first sheet, or its request, is gone. See whether these are your answers about {view.product} before you
            take them.
          </p>
        </Notice>
      ) : null}
      {progress.kind === "idle" && taken.length > 0 ? (
        <div class="cluster">
          <Button onClick={() => void model.take()}>
            Take {plural({ count: taken.length, one: "answer", other: "answers" })}
          </Button>
        </div>
      ) : null}
      {progress.kind === "idle" && instead > 0 ? (
        <div class="cluster">
          <Button variant="secondary" onClick={model.answerInstead}>
            Answer {plural({ count: instead, one: "question", other: "questions" })} yourselves instead of by
            certificate
          </Button>
          <span class="soft">They join what would change; nothing is saved yet.</span>
        </div>
      ) : null}
      <Outcome progress={progress} onUndo={() => void model.undo()} />
      {left.length > 0 ? (
        <Notice kind="info" title="Not read in the file">
          <ul>
            {left.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {notTaken.length > 0 ? (
        <DataTable caption="Not taken" columns={leftColumns} rows={notTaken} rowKey={({ place }) => place} />
      ) : null}
      {taken.length > 0 ? (
        <DataTable caption="What would change" columns={takenColumns(view)} rows={taken} rowKey={({ id }) => id} />
      ) : null}
    </section>
  );
}

function Outcome({ progress, onUndo }: { progress: Progress; onUndo: () => void }) {
  return (
    <div role="status">
      {progress.kind === "saving" ? (
        <p>
          Saving {progress.done + 1} of {progress.of}…
        </p>
      ) : null}
      {progress.kind === "saved" || progress.kind === "undone" ? (
        <Notice
          kind={progress.failed.length > 0 ? "warning" : "success"}
          title={`${plural({ count: progress.count, one: "answer", other: "answers" })} ${progress.kind === "saved" ? "saved" : "put back as they were"}`}
        >
          {progress.failed.length > 0 ? (
            <>
              <p>These were changed by somebody meanwhile, or could not be saved. Nothing of theirs was overwritten.</p>
              <ul>
                {progress.failed.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </>
          ) : null}
          {progress.kind === "saved" ? (
            <Button variant="secondary" size="small" onClick={onUndo}>
              Undo all of it
            </Button>
          ) : null}
        </Notice>
      ) : null}
    </div>
  );
}
