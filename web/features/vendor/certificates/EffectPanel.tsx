import { useMemo } from "preact/hooks";
import type { CertificateEffectView, RequestView } from "#contract/request.ts";
import { plural } from "#domain/format.ts";
import { effectReasonWords } from "#domain/words/effect-reasons.ts";
import { call, problemOf } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

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
  return (
    <section class="card stack" aria-labelledby="effect">
      <h2 id="effect">What your certificate answers</h2>
      <Loading resource={effect}>{(value) => <Effect effect={value} view={view} onChange={onChange} />}</Loading>
    </section>
  );
}

function Effect({ effect, view, onChange }: EffectPanelProps & { readonly effect: CertificateEffectView }) {
  const work = useWork();
  const waiting = effect.covered.filter((id) => view.answers[id] === undefined);
  const names = {
    certificate: (id: string) => view.certificates.find((one) => one.id === id)?.body.number ?? "The certificate",
    system: (id: string) => view.inventory.find((one) => one.id === id)?.body.name ?? id,
  };
  const useIt = async (): Promise<void> => {
    await work.run(async () => {
      for (const questionId of waiting) await letAnswer({ id: view.id, questionId });
    });
    await onChange();
  };
  return (
    <>
      <p>
        <strong>{plural({ count: effect.covered.length, one: "question", other: "questions" })}</strong> can be answered
        by your certificate, {effect.coverable.length} could be but {effect.coverable.length === 1 ? "is" : "are"} not,
        and {effect.neverCovered} always need your own answer.
      </p>
      <WorkProblem work={work} />
      {waiting.length > 0 ? (
        <Button busy={work.busy.value} busyText="Filling in…" onClick={() => void useIt()}>
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

/** What a colleague answered in between stands; any other refusal ends it, and the page shows what is left. */
async function letAnswer(params: { readonly id: string; readonly questionId: string }): Promise<void> {
  const body = { revision: 0, answer: { byCertificate: true } };
  await call("PUT /api/vendor/requests/:id/answers/:questionId", { params, body }).catch((error: unknown) => {
    if (problemOf(error).code !== "stale-revision") throw error;
  });
}

function Which({ title, ids, view }: { title: string; ids: readonly string[]; view: RequestView }) {
  if (ids.length === 0) return null;
  const questions = new Map(
    view.questionnaire.sections.flatMap((section) => section.questions.map((one) => [one.id, one])),
  );
  return (
    <Disclosure summary={`${title} (${ids.length})`}>
      <ul>
        {ids.map((id) => (
          <li key={id}>{questions.get(id)?.short ?? questions.get(id)?.text ?? id}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
