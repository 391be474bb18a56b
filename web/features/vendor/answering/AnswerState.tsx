import { useSignal } from "@preact/signals";
import type { AnswerView, RequestView } from "#contract/request.ts";
import type { RespondentQuestion } from "#domain/questionnaire/respondent-view.ts";
import { answerWords } from "#domain/words/answers.ts";
import { call } from "#web/api/client.ts";
import { Button } from "#web/components/Button.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { SaveState } from "#web/components/SaveState.tsx";
import type { Saving } from "#web/components/saving.ts";
import { worded } from "#web/components/worded.tsx";
import type { AnswerFormModel, Entry, SaveState as State } from "./AnswerFormModel.ts";

interface AnswerStateProps {
  readonly question: RespondentQuestion;
  readonly view: RequestView;
  readonly model: AnswerFormModel;
  readonly entry: Entry;
}

/** Whether this answer is stored, in words; and the choice when somebody else changed it meanwhile. */
export function AnswerState(props: AnswerStateProps) {
  const state = props.entry.save.value;
  return (
    <>
      <SaveState saving={savingOf(state)} onRetry={() => props.model.retry(props.question.id)} />
      {state.state === "conflict" ? <Conflict {...props} /> : null}
    </>
  );
}

function savingOf(state: State): Saving {
  switch (state.state) {
    case "untouched":
      return { kind: "idle" };
    case "saved":
      return { kind: "saved", at: state.at };
    case "waiting":
    case "saving":
      return { kind: "saving" };
    case "conflict":
      return { kind: "changed-elsewhere", by: "a colleague" };
    case "on-device":
      return { kind: "on-device" };
    case "not-saved":
      return { kind: "failed", reason: state.problem.title };
  }
}

function Conflict({ question, view, model, entry }: AnswerStateProps) {
  const theirs = useSignal<AnswerView | null>(null);
  const names = new Map(view.evidence.map(({ id, name }) => [id, name]));
  const say = (answer: AnswerView["answer"]) =>
    worded(answerWords({ question, questionnaire: view.questionnaire, answer, evidenceNames: names }));
  const compare = async (): Promise<void> => {
    const fresh = await call("GET /api/vendor/requests/:id", { params: { id: view.id } });
    theirs.value = fresh.answers[question.id] ?? null;
  };
  const stored = theirs.value;
  return (
    <Notice kind="warning" title="Somebody changed this answer while you were working" announce="polite">
      {stored === null ? (
        <Button variant="secondary" onClick={() => void compare()}>
          Compare both
        </Button>
      ) : (
        <>
          <p>
            {stored.savedBy} wrote: {say(stored.answer)}
          </p>
          <p>You wrote: {say(entry.answer.value)}</p>
          <div class="cluster">
            <Button variant="secondary" onClick={() => model.resolve(question.id, { keep: "theirs", stored })}>
              Keep theirs
            </Button>
            <Button variant="secondary" onClick={() => model.resolve(question.id, { keep: "mine", stored })}>
              Keep mine
            </Button>
          </div>
        </>
      )}
    </Notice>
  );
}
