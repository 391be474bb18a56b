import { scopeSubject } from "#domain/assessment/reviews.ts";
import { scopeMatch } from "#domain/certificate/scope.ts";
import { scopeBeside } from "#domain/certificate/scope-words.ts";
import type { AiSystem, Certificate, ScopeMatch } from "#domain/dossier/dossier.ts";
import { matchWords } from "#domain/words/assurance.ts";
import { Badge } from "#web/components/Badge.tsx";
import { ConcludeForm } from "./ConcludeForm.tsx";
import { History } from "./History.tsx";
import type { ReviewModel } from "./ReviewModel.ts";

interface ScopeReviewProps {
  readonly certificate: Certificate;
  readonly model: ReviewModel;
  readonly mayConclude: boolean;
}

/** The scope statement next to the systems that are bought: what the vendor says, and what we read. */
export function ScopeReview({ certificate, model, mayConclude }: ScopeReviewProps) {
  return (
    <>
      <h3>Scope</h3>
      <div class="answer__sides">
        <div class="stack">
          <h4 class="answer__side-title">What the certificate says</h4>
          <Statement certificate={certificate} model={model} />
        </div>
        <div class="stack answer__evidence">
          <h4 class="answer__side-title">What you are buying</h4>
          {model.view.value.dossier.systems.map((system) => (
            <SystemScope
              key={system.id}
              system={system}
              certificate={certificate}
              model={model}
              mayConclude={mayConclude}
            />
          ))}
        </div>
      </div>
    </>
  );
}

/** The printed words, with those marked that what is bought has too; where nothing is marked, look twice. */
function Statement({ certificate, model }: Pick<ScopeReviewProps, "certificate" | "model">) {
  const { dossier, assessment } = model.view.value;
  if (!certificate.scopeStatement) return <blockquote>No scope statement was given.</blockquote>;
  const pieces = scopeBeside(certificate.scopeStatement, { ...assessment, systems: dossier.systems });
  return (
    <>
      <blockquote>
        {pieces.map(({ text, marked }, index) => (marked ? <mark key={`piece-${index + 1}`}>{text}</mark> : text))}
      </blockquote>
      <p class="soft">
        {pieces.some(({ marked }) => marked)
          ? "Marked: words that also stand in what you are buying. That is a hint, not a finding."
          : "No word of it stands in what you are buying: read it with care."}
      </p>
    </>
  );
}

function SystemScope({ system, certificate, model, mayConclude }: ScopeReviewProps & { readonly system: AiSystem }) {
  const match = scopeMatch(certificate, system.id);
  const entry = certificate.scope?.find((one) => one.system === system.id);
  const claimed = matchWords[entry?.claimed ?? "unknown"];
  const subject = scopeSubject(certificate.id, system.id);
  const read = (wanted: ScopeMatch | null) => (reason: string) =>
    model.conclude({ kind: "scope", subject, body: wanted === null ? null : { match: wanted }, reason });
  return (
    <div class="stack stack--tight">
      <p>
        <strong>{system.name}</strong>
        {system.purpose ? <span class="soft"> {String(system.purpose)}</span> : null}
      </p>
      <p>
        The vendor says “{claimed}”;{" "}
        {entry?.reviewed === undefined ? "nobody has read the scope yet, so that counts:" : "a reviewer reads it as"}{" "}
        <Badge tone={match === "in" ? "success" : match === "partial" ? "warning" : "error"}>{matchWords[match]}</Badge>
      </p>
      {mayConclude ? (
        <ConcludeForm
          id={`scope-${subject}`}
          about={`scope for ${system.name}`}
          busy={model.work.busy.value}
          choices={[
            { label: "Covered", conclude: read("in") },
            { label: "In part", conclude: read("partial") },
            { label: "Not covered", conclude: read("out") },
            ...(model.standing("scope", subject)?.body ? [{ label: "Take back", conclude: read(null) }] : []),
          ]}
        />
      ) : null}
      <History model={model} kind="scope" subject={subject} />
    </div>
  );
}
