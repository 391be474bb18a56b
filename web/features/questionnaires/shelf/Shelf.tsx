import { useMemo } from "preact/hooks";
import type { ShelfEntry } from "#contract/assessment.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Loading } from "#web/app/Loading.tsx";
import { usePageTitle } from "#web/app/pageTitle.ts";
import { role } from "#web/app/session.ts";
import { plural } from "#web/components/format.ts";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";

/** The questionnaires to choose from. */
export default function Shelf() {
  usePageTitle("Questionnaires");
  const shelf = useMemo(() => resource(() => call("GET /api/buyer/questionnaires", {})), []);
  return (
    <>
      <PageHeader
        title="Questionnaires"
        lead="Read one through before you send it. What was sent never changes afterwards."
      />
      <Loading resource={shelf}>
        {(list) => (
          <ul class="card-list">
            {list.map((entry) => (
              <li key={`${entry.id}-${entry.version}`} class="card">
                <ShelfCard entry={entry} />
              </li>
            ))}
          </ul>
        )}
      </Loading>
    </>
  );
}

function ShelfCard({ entry }: { entry: ShelfEntry }) {
  const maySend = role.value === "owner" || role.value === "procurement";
  return (
    <>
      <h2>
        <a href={`/questionnaires/${entry.id}`}>{entry.title}</a>
      </h2>
      <p>{entry.description}</p>
      <p class="soft">
        {plural({ count: entry.questions, one: "question", other: "questions" })} · about {entry.estimatedMinutes}{" "}
        minutes · assesses {entry.controls} of 38 controls · version {entry.version}, by {entry.owner}
      </p>
      {maySend ? (
        <LinkButton variant="secondary" href={`/assessments/new?questionnaire=${entry.id}`}>
          Send “{entry.title}”
        </LinkButton>
      ) : null}
    </>
  );
}
