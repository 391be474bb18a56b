import { useSignal } from "@preact/signals";
import type { ScoreThatDay } from "#contract/score-history.ts";
import { date, dateTime, percent, plural } from "#domain/format.ts";
import { ratingWords } from "#domain/words/assurance.ts";
import { call, urlOf } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { DateInput } from "#web/components/DateInput.tsx";
import { DefinitionList } from "#web/components/DefinitionList.tsx";
import { Form } from "#web/components/Form.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { RangeBar } from "#web/components/RangeBar.tsx";
import { today } from "#web/page/today.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

/** Any day of the past: the score worked out anew from the answers, conclusions and policy of then. */
export function StoodOn({ assessmentId }: { assessmentId: string }) {
  const on = useSignal("");
  const missing = useSignal(false);
  const found = useSignal<ScoreThatDay | null>(null);
  const work = useWork();
  const show = (): void => {
    missing.value = on.value === "";
    if (missing.value) return;
    void work.run(async () => {
      found.value = null;
      const query = { on: on.value };
      found.value = await call("GET /api/buyer/assessments/:id/as-it-stood", { params: { id: assessmentId }, query });
    });
  };
  return (
    <section class="stack" aria-labelledby="as-it-stood">
      <h2 id="as-it-stood">As it stood on a day</h2>
      <Form class="stack stack--tight" onSubmit={show}>
        <DateInput
          id="stood-on"
          label="Day"
          hint="The score is worked out anew from the answers, the conclusions and the policy of that day."
          value={on.value}
          max={today.value}
          error={missing.value ? "Choose a day" : work.fieldError("/on")}
          onChange={(value) => (on.value = value)}
        />
        <div>
          <Button type="submit" variant="secondary" busy={work.busy.value}>
            Show it
          </Button>
        </div>
      </Form>
      <WorkProblem work={work} />
      <div aria-live="polite">
        {found.value === null ? null : <ThatDay found={found.value} assessmentId={assessmentId} />}
      </div>
    </section>
  );
}

function ThatDay({ found, assessmentId }: { found: ScoreThatDay; assessmentId: string }) {
  const { on, stood } = found;
  if (stood === null) return <p>On {date(on)} nothing that the vendor had handed in stood: there was no score.</p>;
  const { summary, round, submittedAt, policyVersion, conclusions, sha256 } = stood;
  const { overall, rating, residual } = summary;
  return (
    <div class="card stack">
      <h3>On {date(on)}</h3>
      {overall === null ? (
        <p>Nothing could be assessed.</p>
      ) : (
        <RangeBar
          label={`Overall on ${date(on)}`}
          assured={overall.assured}
          claimed={overall.claimed}
          possible={overall.possible}
        />
      )}
      <DefinitionList
        items={[
          { term: "Checked by a reviewer", value: percent(overall?.checked) },
          {
            term: "Residual risk",
            value:
              rating === null
                ? "Not rated"
                : `${percent(residual ?? undefined)}, ${ratingWords[rating].toLowerCase()}${summary.conclusive ? "" : ", not conclusive"}`,
          },
          { term: "Answers", value: `Round ${round}, handed in ${dateTime(submittedAt, stood.timeZone)}` },
          {
            term: "Conclusions that held",
            value: plural({ count: conclusions, one: "conclusion", other: "conclusions" }),
          },
          { term: "Day by the clock of", value: stood.timeZone },
          {
            term: "Policy version",
            value: stood.isPolicyKnown
              ? String(policyVersion)
              : `${policyVersion}, the earliest that is known: which one held that day was not kept`,
          },
          { term: "Flags", value: plural({ count: summary.flags.length, one: "flag", other: "flags" }) },
          { term: "Fingerprint of what was handed in (SHA-256)", value: <span class="break-anywhere">{sha256}</span> },
        ]}
      />
      <div>
        <LinkButton
          variant="secondary"
          href={`${urlOf("GET /api/buyer/assessments/:id/dossier", { params: { id: assessmentId }, query: { on } })}`}
          download={`dossier-${assessmentId}-${on}.json`}
        >
          Download the dossier of that day
        </LinkButton>
      </div>
    </div>
  );
}
