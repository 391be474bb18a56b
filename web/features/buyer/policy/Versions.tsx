import type { PolicyVersionView } from "#contract/policy.ts";
import { dateTime, plural } from "#domain/format.ts";
import { policyProblems } from "#domain/policy/policy-problems.ts";
import { Notice } from "#web/components/Notice.tsx";

/** The published versions, with who published them and why, and whether one breaks a rule that came later. */
export function Versions({ versions }: { readonly versions: readonly PolicyVersionView[] }) {
  if (versions.length === 0) return <p>Version 1 is published with the first questionnaire you send.</p>;
  return (
    <ol class="stack stack--tight" aria-label="Versions">
      {versions.map((one) => (
        <li key={one.version}>
          <p>
            Version {one.version}, {dateTime(one.publishedAt)}, {whoOf(one)}:{" "}
            {plural({ count: one.assessments, one: "assessment", other: "assessments" })}
          </p>
          {one.reason === "" ? null : <p class="soft">{one.reason}</p>}
          <OldRules version={one} />
        </li>
      ))}
    </ol>
  );
}

const whoOf = ({ publishedBy, proposedBy }: PolicyVersionView): string =>
  proposedBy === "" || proposedBy === publishedBy ? publishedBy : `${proposedBy}, published by ${publishedBy}`;

/** A version from before a rule was made: it still scores, and nobody should find that out from a refused file. */
function OldRules({ version: { version, policy } }: { readonly version: PolicyVersionView }) {
  const problems = policyProblems(policy);
  if (problems.length === 0) return null;
  return (
    <Notice kind="warning" title={`Version ${version} would be refused today`}>
      <ul>
        {problems.map(({ field, text }) => (
          <li key={field}>{text}.</li>
        ))}
      </ul>
      <p>
        What it scores can break a law of the score. Publish a version without this, and move its assessments there.
      </p>
    </Notice>
  );
}
