import { type Control, controls, domains } from "#domain/catalogue/controls.ts";
import { percent } from "#domain/format.ts";
import { explainControl } from "#domain/scoring/explain.ts";
import type { ControlResult } from "#domain/scoring/roll-up.ts";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { ControlReason } from "./ControlReason.tsx";
import { controlHeadline, domainHeadline } from "./control-words.ts";
import { HowLink } from "./HowLink.tsx";
import { RelatedRules } from "./RelatedRules.tsx";
import type { ReviewModel } from "./ReviewModel.ts";
import { isInHash, useHash } from "./useHash.ts";

/** Every control with the reasons behind its number, down to the answer and its evidence. */
export function ControlsView({ model }: { model: ReviewModel }) {
  useHash();
  const { summary, assessment } = model.view.value;
  const { policy } = model.run.value.setting;
  const { policyVersion } = assessment;
  return (
    <>
      <p>
        {summary.overall === null
          ? "Nothing could be assessed yet, so there is no number for the whole."
          : `${percent(summary.overall.assured)} assured is the sum of what the domains add.`}{" "}
        <HowLink part="sums" policyVersion={policyVersion} about="the whole" />
      </p>
      {domains.map((domain) => (
        <section key={domain.id} id={domain.id} class="stack" aria-labelledby={`${domain.id}-title`}>
          <h2 id={`${domain.id}-title`}>
            {domain.id} {domain.title}
          </h2>
          <p>{domainHeadline(domain, { summary, policy })}</p>
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

interface ControlReasonsProps {
  readonly control: Control;
  readonly result: ControlResult | undefined;
  readonly model: ReviewModel;
}

function ControlReasons({ control, result, model }: ControlReasonsProps) {
  const reasons = explainControl(model.run.value, control.id);
  return (
    <div id={control.id} class="card review-control">
      <Disclosure
        open={isInHash(control.id)}
        summary={
          <>
            <strong>
              {control.id} {control.title}
            </strong>
            <br />
            <span class="review-control__numbers">{controlHeadline(result)}</span>
          </>
        }
      >
        <p class="soft">{control.summary}</p>
        <RelatedRules controlId={control.id} />
        {reasons.length === 0 ? (
          <p>No question of this questionnaire assesses it.</p>
        ) : (
          <ul class="review-reasons">
            {reasons.map((reason) => (
              <ControlReason key={reason.questionId} reason={reason} model={model} />
            ))}
          </ul>
        )}
      </Disclosure>
    </div>
  );
}
