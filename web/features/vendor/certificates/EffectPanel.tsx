import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { CertificateEffectView, RequestView } from "#contract/request.ts";
import { plural } from "#domain/format.ts";
import { effectReasonWords } from "#domain/words/effect-reasons.ts";
import { asked, languageOf } from "#domain/words/words.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { questionName } from "#web/features/vendor/at-hand/question-place.ts";
import { useClosingGuard } from "#web/forms/useForm.ts";
import { Loading } from "#web/page/Loading.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { type SavedInTurn, saveInTurn } from "../answering/save-in-turn.ts";
import { SavedAnswers } from "./SavedAnswers.tsx";

interface EffectPanelProps {
  readonly view: RequestView;
  readonly onChange: () => Promise<void>;
}

/** How much work the certificate removes, and why not more. */
export function EffectPanel({ view, onChange }: EffectPanelProps) {
  const effect = useMemo(
    () => resource(() => call("GET /api/vendor/requests/:id/certificate-effect", { params: { id: view.id } })),
    [view],
  );
  const work = useWork();
  // Answers are saved one after the other: whoever leaves meanwhile is asked.
  useClosingGuard(work.busy);
  // Kept here: what is below is built anew when the answers are there.
  const outcome = useSignal<SavedInTurn | null>(null);
  const answer = (questionIds: readonly string[]) =>
    work.run(async () => {
      outcome.value = await saveInTurn(questionIds, (questionId) =>
        call("PUT /api/vendor/requests/:id/answers/:questionId", {
          params: { id: view.id, questionId },
          body: { revision: 0, answer: { byCertificate: true } },
        }),
      );
      await onChange();
    });
  return (
    <section class="card stack" aria-labelledby="effect">
      <h2 id="effect">What your certificate answers</h2>
      <WorkProblem work={work} />
      {outcome.value ? (
        <SavedAnswers outcome={outcome.value} nameOf={(id) => asked(view.questionnaire, questionName(view, id))} />
      ) : null}
      <Loading resource={effect}>
        {(value) => <Effect effect={value} view={view} busy={work.busy.value} onAnswer={(ids) => void answer(ids)} />}
      </Loading>
    </section>
  );
}

interface EffectProps {
  readonly effect: CertificateEffectView;
  readonly view: RequestView;
  readonly busy: boolean;
  readonly onAnswer: (questionIds: readonly string[]) => void;
}

function Effect({ effect, view, busy, onAnswer }: EffectProps) {
  const waiting = effect.covered.filter((id) => view.answers[id] === undefined);
  const names = {
    certificate: (id: string) => view.certificates.find((one) => one.id === id)?.body.number ?? "The certificate",
    system: (id: string) => view.inventory.find((one) => one.id === id)?.body.name ?? id,
  };
  return (
    <>
      <p>
        <strong>{plural({ count: effect.covered.length, one: "question", other: "questions" })}</strong> can be answered
        by your certificate, {effect.coverable.length} could be but {effect.coverable.length === 1 ? "is" : "are"} not,
        and {effect.neverCovered} always need your own answer.
      </p>
      {waiting.length > 0 ? (
        <Button busy={busy} busyText="Filling in…" onClick={() => onAnswer(waiting)}>
          Let the certificate answer {plural({ count: waiting.length, one: "question", other: "questions" })}
        </Button>
      ) : null}
      <Which title="Questions it answers" ids={effect.covered} view={view} />
      <Which title="Questions it could answer but does not" ids={effect.coverable} view={view} />
      {effect.reasons.length > 0 ? (
        <>
          <h3>Why not more</h3>
          <ul>
            {effect.reasons.map((reason) => (
              <li key={JSON.stringify(reason)}>{effectReasonWords(reason, names)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function Which({ title, ids, view }: { title: string; ids: readonly string[]; view: RequestView }) {
  if (ids.length === 0) return null;
  return (
    <Disclosure summary={`${title} (${ids.length})`}>
      <ul>
        {ids.map((id) => (
          <li key={id} lang={languageOf(view.questionnaire, questionName(view, id))}>
            {questionName(view, id)}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
