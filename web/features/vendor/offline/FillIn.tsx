import { useMemo } from "preact/hooks";
import type { RequestView } from "#contract/request.ts";
import type { AnswersFromFile } from "#domain/assessment/offline/answers-from-file.ts";
import { plural } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { Button } from "#web/components/Button.tsx";
import { OfflineModel } from "./OfflineModel.ts";

interface FillInProps {
  /** What is offered, and what the button says. */
  readonly words: string;
  readonly action: string;
  readonly found: Extract<AnswersFromFile, { ok: true }>;
  readonly view: RequestView;
  readonly onChange: () => Promise<void>;
}

/** Answers that lie ready elsewhere: one click fills them in, one takes them out again; the page around it keeps up. */
export function FillIn({ words, action, found, view, onChange }: FillInProps) {
  const model = useMemo(
    () =>
      new OfflineModel(view, {
        read: () => Promise.resolve(found),
        save: (questionId, body) =>
          call("PUT /api/vendor/requests/:id/answers/:questionId", { params: { id: view.id, questionId }, body }),
      }),
    [],
  );
  const fill = async (): Promise<void> => {
    model.result.value = found;
    await model.take();
    await onChange();
  };
  const undo = async (): Promise<void> => {
    await model.undo();
    await onChange();
  };
  const progress = model.progress.value;
  return (
    <div class="card stack stack--tight" role="status">
      <p>{words}</p>
      <div class="cluster">
        {progress.kind === "idle" ? (
          <Button variant="secondary" onClick={() => void fill()}>
            {action}
          </Button>
        ) : null}
        {progress.kind === "saving" ? `Saving ${progress.done + 1} of ${progress.of}…` : null}
        {progress.kind === "saved" ? (
          <>
            <span>{plural({ count: progress.count, one: "answer", other: "answers" })} filled in.</span>
            <Button variant="quiet" onClick={() => void undo()}>
              Undo
            </Button>
          </>
        ) : null}
        {progress.kind === "undone" ? "Put back as it was." : null}
      </div>
      {"failed" in progress && progress.failed.length > 0 ? (
        <>
          <p>{progress.kind === "saved" ? "These were not filled in:" : "These could not be put back:"}</p>
          <ul>
            {progress.failed.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
