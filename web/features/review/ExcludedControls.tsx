import type { AiSystem, Certificate } from "#domain/assessment/dossier.ts";
import { isCredibleExclusion } from "#domain/certificate/soa.ts";

/** What the Statement of Applicability leaves out, and whether that fits what the vendor does. */
export function ExcludedControls({ certificate, systems }: { certificate: Certificate; systems: readonly AiSystem[] }) {
  if (certificate.soa === undefined)
    return <p>No Statement of Applicability was given: half of the credit is held back.</p>;
  const excluded = Object.entries(certificate.soa).filter(([, entry]) => !entry.included);
  if (excluded.length === 0) return <p>The Statement of Applicability includes every control it lists.</p>;
  return (
    <>
      <h3>Excluded by the Statement of Applicability</h3>
      <ul>
        {excluded.map(([control, entry]) => (
          <li key={control}>
            {control}: {entry.justification ?? "no reason given"}
            {isCredibleExclusion(control, systems) ? "" : " – does not fit what the vendor does"}
          </li>
        ))}
      </ul>
    </>
  );
}
