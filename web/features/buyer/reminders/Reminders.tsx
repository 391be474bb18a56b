import { useMemo } from "preact/hooks";
import type { AssessmentView } from "#contract/assessment.ts";
import type { RequestReminders } from "#contract/reminders.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { maySend } from "#web/page/may-send.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { stepWords, wentWords } from "./step-words.ts";

/** The reminders of one request: the next that goes by itself, those that went, and a way to stop them. */
export function Reminders({ assessment: { id, dueOn } }: { readonly assessment: AssessmentView }) {
  const params = { id };
  const reminders = useMemo(
    () => resource(() => call("GET /api/buyer/assessments/:id/reminders", { params })),
    // Another due day has another plan.
    [id, dueOn],
  );
  const work = useWork();
  const turn = (on: boolean): Promise<void> =>
    work.run(async () =>
      reminders.set(await call("PUT /api/buyer/assessments/:id/reminders", { params, body: { on } })),
    );
  return (
    <section class="stack" aria-labelledby="reminders">
      <h2 id="reminders">Reminders</h2>
      <WorkProblem work={work} />
      <Loading resource={reminders}>
        {(value) => (
          <>
            <p role="status">{nextWords(value)}</p>
            <Went went={value.went} />
            {maySend() ? (
              <div class="cluster">
                <Button variant="secondary" busy={work.busy.value} onClick={() => void turn(!value.isOn)}>
                  {value.isOn ? "Stop reminders for this request" : "Start reminders again"}
                </Button>
              </div>
            ) : null}
          </>
        )}
      </Loading>
    </section>
  );
}

function nextWords({ isOn, next }: RequestReminders) {
  if (!isOn) return "Reminders are stopped for this request: only those you send by hand go out.";
  if (next === null) return "No further reminder goes by itself.";
  return (
    <>
      The next goes by itself on <DateText value={next.on} />, {stepWords(next.step)}. They stop once the vendor
      submits.
    </>
  );
}

function Went({ went }: Pick<RequestReminders, "went">) {
  if (went.length === 0) return <p class="soft">None went yet.</p>;
  return (
    <ul>
      {went.map((one) => (
        <li key={`${one.at} ${one.step}`}>
          <DateText value={one.at} with="time" />: {wentWords(one)}
        </li>
      ))}
    </ul>
  );
}
