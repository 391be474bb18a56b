import type { ReviewView } from "#contract/review.ts";
import { percent } from "#domain/format.ts";
import type { FirstLook } from "#domain/scoring/look-first.ts";

interface LookFirstProps {
  readonly view: ReviewView;
  readonly looks: readonly FirstLook[];
}

/** What nobody has looked at and would move the checked figure most, should it be as the vendor says. */
export function LookFirst({ view, looks }: LookFirstProps) {
  if (looks.length === 0) return null;
  const { questionnaire } = view.dossier;
  return (
    <section aria-labelledby="look-first">
      <h2 id="look-first">What to look at first</h2>
      <ol>
        {looks.map(({ kind, id, gain }) => (
          <li key={`${kind} ${id}`}>
            {kind === "certificate" ? (
              <CertificateLink view={view} id={id} />
            ) : (
              <a href={`/assessments/${view.assessment.id}/answers#${id}`} lang={questionnaire.language}>
                {questionnaire.sections.flatMap(({ questions }) => questions).find((one) => one.id === id)?.text ?? id}
              </a>
            )}{" "}
            <span class="soft">
              {percent(gain)} more would be checked if {kind === "certificate" ? "it is" : "its evidence is"} as the
              vendor says
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function CertificateLink({ view, id }: { readonly view: ReviewView; readonly id: string }) {
  const certificate = view.dossier.certificates.find((one) => one.id === id);
  return (
    <a href={`/assessments/${view.assessment.id}/certificate#certificate-${id}`}>
      Certificate {certificate?.number ?? certificate?.standard}, with its scope and systems
    </a>
  );
}
