import type { QuestionnaireView } from "#contract/questionnaire.ts";
import { date } from "#domain/format.ts";

/** The versions the organisation published, each frozen as it was sent. */
export function Versions({ view }: { view: QuestionnaireView }) {
  const { versions, questionnaire } = view;
  if (versions.length === 0) return null;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">Published versions</h2>
      <ul>
        {versions.map(({ version, publishedAt }) => (
          <li key={version}>
            {version === questionnaire.version ? (
              <strong>Version {version}, shown here</strong>
            ) : (
              <a href={`/questionnaires/${questionnaire.id}?version=${version}`}>Version {version}</a>
            )}
            , {date(publishedAt)}
          </li>
        ))}
      </ul>
    </section>
  );
}
