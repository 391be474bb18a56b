import { useSignal } from "@preact/signals";
import type { AnswerView, RequestView } from "#contract/request.ts";
import { dateTime } from "#domain/format.ts";
import type { RespondentQuestion } from "#domain/questionnaire/respondent-view.ts";
import { answerWords } from "#domain/words/answers.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { SaveState } from "#web/components/SaveState.tsx";
import { worded } from "#web/components/worded.tsx";
import { session } from "#web/page/session.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import type { AnswerFormModel } from "./AnswerFormModel.ts";
import type { Entry } from "./entry.ts";

interface AnswerStateProps {
  readonly question: RespondentQuestion;
  readonly view: RequestView;
  readonly model: AnswerFormModel;
  readonly entry: Entry;
}

/** Whether this answer is stored, in words; and the choice when somebody else changed it meanwhile. */
export function AnswerState(props: AnswerStateProps) {
  const saving = props.entry.save.value;
  return (
    <>
      <SaveState saving={saving} onRetry={() => props.model.retry(props.question.id)} />
      {saving.kind === "changed-elsewhere" ? <Conflict {...props} /> : null}
    </>
  );
}

function Conflict({ question, view, model, entry }: AnswerStateProps) {
  const theirs = useSignal<AnswerView | null>(null);
  const work = useWork();
  const names = new Map(view.evidence.map(({ id, name }) => [id, name]));
  const say = (answer: AnswerView["answer"]) =>
    worded(answerWords({ question, questionnaire: view.questionnaire, answer, evidenceNames: names }));
  const compare = async (): Promise<void> => {
    const fresh = await work.run(() => call("GET /api/vendor/requests/:id", { params: { id: view.id } }));
    if (fresh) theirs.value = fresh.answers[question.id] ?? null;
  };
  const stored = theirs.value;
  const isOwn = stored?.savedById === session.value?.person?.id;
  return (
    <Notice kind="warning" title="This answer was changed while you were working" announce="polite">
      <WorkProblem work={work} />
      {stored === null ? (
        <Button variant="secondary" busy={work.busy.value} onClick={() => void compare()}>
          Compare both
        </Button>
      ) : (
        <>
          <p>
            {isOwn ? `You wrote on another page or device, ${dateTime(stored.savedAt)}` : `${stored.savedBy} wrote`}:{" "}
            {say(stored.answer)}
          </p>
          <p>
            {isOwn ? "You wrote here" : "You wrote"}: {say(entry.answer.value)}
          </p>
          <div class="cluster">
            <Button variant="secondary" onClick={() => model.resolve(question.id, { keep: "theirs", stored })}>
              {isOwn ? "Keep what is stored" : "Keep theirs"}
            </Button>
            <Button variant="secondary" onClick={() => model.resolve(question.id, { keep: "mine", stored })}>
              {isOwn ? "Keep what is here" : "Keep mine"}
            </Button>
          </div>
        </>
      )}
    </Notice>
  );
}
