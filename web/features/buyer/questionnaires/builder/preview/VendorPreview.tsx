import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { standsOnPage } from "#domain/questionnaire/question-types/which-types.ts";
import type { CertificateEffect } from "#domain/scoring/certificate-effect.ts";
import { effectReasonWords } from "#domain/words/effect-reasons.ts";
import { Notice } from "#web/components/Notice.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { AnswerFormModel } from "#web/features/vendor/answering/AnswerFormModel.ts";
import { EvidenceShelf } from "#web/features/vendor/answering/EvidenceShelf.ts";
import { QuestionCard } from "#web/features/vendor/answering/QuestionCard.tsx";
import type { BuilderModel } from "../BuilderModel.ts";
import { RemarkList } from "../RemarkList.tsx";
import { type Certification, sampleRequest } from "./sample-request.ts";
import "#web/features/vendor/vendor.css";
import { today } from "#web/page/today.ts";

const certifications = [
  { value: "none", label: "No certificate" },
  { value: "covers", label: "A certificate that covers everything" },
  { value: "lapsed", label: "A certificate that ran out yesterday" },
];

/** The questionnaire as a vendor would meet it. Answers can be tried, and are kept nowhere. */
export function VendorPreview({ model }: { model: BuilderModel }) {
  const certification = useSignal<Certification>("none");
  const { questionnaire, remarks } = model.draft.value;
  if (questionnaire === undefined)
    return (
      <Notice kind="error" title="There is nothing to show yet">
        <RemarkList remarks={remarks.filter(({ severity }) => severity === "error")} />
      </Notice>
    );
  return (
    <div class="narrow stack">
      <p>
        Try it: later questions appear as a vendor would see them. Nothing you enter here is kept, and files are not
        taken.
      </p>
      <RadioGroup
        id="preview-certificate"
        label="The vendor holds"
        value={certification.value}
        choices={certifications}
        onChange={(value) => (certification.value = value as Certification)}
      />
      <Preview key={certification.value} questionnaire={questionnaire} certification={certification.value} />
    </div>
  );
}

interface PreviewProps {
  readonly questionnaire: Questionnaire;
  readonly certification: Certification;
}

function Preview({ questionnaire, certification }: PreviewProps) {
  const { view, effect } = useMemo(
    () => sampleRequest(questionnaire, { certification, today: today.value }),
    [questionnaire, certification, today.value],
  );
  const model = useMemo(
    () => new AnswerFormModel(view, { send: keptNowhere, outbox: noOutbox, timing: { later: () => undefined } }),
    [view],
  );
  const shelf = useMemo(() => new EvidenceShelf([]), [view]);
  const visible = model.visibility.value;
  return (
    <>
      <Effect effect={effect} />
      {view.questionnaire.sections.map((section) => {
        const shown = section.questions.filter(standsOnPage).filter(({ id }) => visible.get(id) === "shown");
        if (shown.length === 0) return null;
        return (
          <section key={section.id} class="stack" aria-labelledby={`preview-${section.id}`}>
            <h2 id={`preview-${section.id}`} lang={view.language}>
              {section.title}
            </h2>
            {section.description ? <p lang={view.language}>{section.description}</p> : null}
            {shown.map((question) => (
              <QuestionCard key={question.id} question={question} view={view} model={model} shelf={shelf} />
            ))}
          </section>
        );
      })}
    </>
  );
}

const noOutbox = { keep: async () => true, sent: async () => undefined };
const keptNowhere = () => Promise.resolve({ revision: 1, savedAt: Date.now() });

function Effect({ effect }: { effect: CertificateEffect }) {
  const { covered, coverable, neverCovered, reasons } = effect;
  const names = { certificate: () => "The certificate", system: () => "the AI system" };
  return (
    <Notice
      title={`${covered.length} answered by the certificate, ${coverable.length + neverCovered} for the vendor to answer`}
    >
      {reasons.length > 0 ? (
        <ul>
          {reasons.map((reason) => (
            <li key={reason.code}>{effectReasonWords(reason, names)}</li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}
