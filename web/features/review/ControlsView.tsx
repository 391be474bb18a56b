import { useEffect } from "preact/hooks";
import { type Control, controls, domains } from "#domain/catalogue/controls.ts";
import { explainControl } from "#domain/scoring/explain.ts";
import type { ControlResult } from "#domain/scoring/roll-up.ts";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { percent } from "#web/components/format.ts";
import { strengthWords } from "#web/words/assurance.ts";
import { RelatedRules } from "./RelatedRules.tsx";
import type { ReviewModel } from "./ReviewModel.ts";

const statusWords = {
  not_applicable: "Accepted as not applicable",
  hidden: "Not asked, because of other answers",
  not_assessed: "No question assesses it",
} as const;

/** Every control with the reasons behind its number, down to the answer and its evidence. */
export function ControlsView({ model }: { model: ReviewModel }) {
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), []);
  const { summary } = model.view.value;
  return (
    <>
      {domains.map((domain) => (
        <section key={domain.id} id={domain.id} class="stack" aria-labelledby={`${domain.id}-title`}>
          <h2 id={`${domain.id}-title`}>
            {domain.id} {domain.title}
          </h2>
          {controls
            .filter((control) => control.domain === domain.id)
            .map((control) => (
              <ControlReasons key={control.id} control={control} result={summary.controls[control.id]} model={model} />
            ))}
        </section>
      ))}
    </>
  );
}

function headline(result: ControlResult | undefined): string {
  if (result?.status !== "assessed") return statusWords[result?.status ?? "not_assessed"];
  return `${percent(result.assured)} assured of ${percent(result.claimed)} claimed, credit of the certificate ${percent(result.credit)}, adds ${(result.contribution * 100).toFixed(1)} points`;
}

interface ControlReasonsProps {
  readonly control: Control;
  readonly result: ControlResult | undefined;
  readonly model: ReviewModel;
}

function ControlReasons({ control, result, model }: ControlReasonsProps) {
  const reasons = explainControl(model.run.value, control.id);
  const { assessment } = model.view.value;
  return (
    <div id={control.id} class="card">
      <Disclosure
        summary={
          <>
            <strong>
              {control.id} {control.title}
            </strong>
            <br />
            <span class="soft">{headline(result)}</span>
          </>
        }
      >
        <p class="soft">{control.summary}</p>
        <RelatedRules controlId={control.id} />
        {reasons.length === 0 ? <p>No question of this questionnaire assesses it.</p> : null}
        <ul>
          {reasons.map((reason) => (
            <li key={reason.questionId}>
              <a href={`/assessments/${assessment.id}/answers#${reason.questionId}`}>{reason.text}</a>:{" "}
              {reason.sentence}
              {reason.standing === "level" ? (
                <>
                  <br />
                  <span class="soft number">
                    {percent(reason.level)} claimed × ({percent(reason.phi)}{" "}
                    {strengthWords[reason.strength].toLowerCase()} + {percent(1 - reason.phi)} doubt ×{" "}
                    {percent(reason.credit)} credit); with {percent(reason.share)} of the control's weight it brings{" "}
                    {percent(reason.assured)}
                  </span>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
