import { scopeBeside } from "#domain/certificate/scope-words.ts";
import { isAimsStandard } from "#domain/certificate/standard.ts";
import type { Certificate } from "#domain/dossier/dossier.ts";
import { inherentRisk } from "#domain/dossier/inherent-risk.ts";
import { list, percent } from "#domain/format.ts";
import type { ReviewModel } from "./ReviewModel.ts";

/** The words of what is bought beside the words of what is certified: where they do not meet, no certificate helps. */
export function BoughtAndCovered({ model }: { model: ReviewModel }) {
  const { dossier, assessment } = model.view.value;
  const certificates = dossier.certificates.filter(({ standard }) => isAimsStandard(standard));
  const uses = dossier.uses.map(({ name, factors }) => `${name} (inherent risk ${percent(inherentRisk(factors))})`);
  return (
    <section class="answer__sides card" aria-label="What it is bought for, and what is certified">
      <div class="stack stack--tight">
        <h2 class="answer__side-title">What it is bought for</h2>
        <p>{assessment.purpose}</p>
        <p class="soft">{uses.length === 0 ? "No use was named: the risk counts as the highest." : `${list(uses)}.`}</p>
      </div>
      <div class="stack stack--tight answer__evidence">
        <h2 class="answer__side-title">What is certified</h2>
        {certificates.length === 0 ? <p>The vendor holds no ISO/IEC 42001 certificate.</p> : null}
        {certificates.map((certificate) => (
          <ScopeWords key={certificate.id} certificate={certificate} model={model} />
        ))}
      </div>
    </section>
  );
}

function ScopeWords({ certificate, model }: { readonly certificate: Certificate; readonly model: ReviewModel }) {
  const { dossier, assessment } = model.view.value;
  const rated = model.run.value.setting.rated.find((one) => one.certificate.id === certificate.id);
  const href = `/assessments/${assessment.id}/certificate#certificate-${certificate.id}`;
  const said = certificate.scopeStatement ?? "";
  return (
    <>
      {said === "" ? <p>No scope statement was given.</p> : null}
      {said === "" ? null : (
        <blockquote class="scope-words">
          {scopeBeside(said, { ...assessment, systems: dossier.systems }).map(({ text, marked }, index) =>
            marked ? <mark key={`piece-${index + 1}`}>{text}</mark> : text,
          )}
        </blockquote>
      )}
      <p class="soft">
        <a href={href}>{certificate.number || certificate.standard}</a>
        {rated === undefined
          ? " gives no credit."
          : ` covers ${percent(rated.scope)} of what is bought, and is worth ${percent(rated.assurance)} of full assurance.`}
      </p>
    </>
  );
}
