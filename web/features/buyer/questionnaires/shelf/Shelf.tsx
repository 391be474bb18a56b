import { useMemo } from "preact/hooks";
import type { DraftEntry, ShelfEntry } from "#contract/questionnaire.ts";
import { dateTime, plural } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { BlankButton } from "../drafts/BlankButton.tsx";
import { mayEdit } from "../may-edit.ts";

interface Loaded {
  readonly entries: readonly ShelfEntry[];
  readonly drafts: readonly DraftEntry[];
}

async function load(): Promise<Loaded> {
  const [entries, drafts] = await Promise.all([
    call("GET /api/buyer/questionnaires", {}),
    call("GET /api/buyer/questionnaire-drafts", {}),
  ]);
  return { entries, drafts };
}

/** The questionnaires to choose from: one's own, those under construction, and the shelf. */
export default function Shelf() {
  usePageTitle("Questionnaires");
  const shelf = useMemo(() => resource(load), []);
  return (
    <div class="stack">
      <PageHeader
        title="Questionnaires"
        lead="Send one as it is, copy one and change it, or bring your own spreadsheet. What was sent never changes afterwards."
        actions={
          mayEdit() ? (
            <>
              <LinkButton href="/questionnaires/import">Import a file</LinkButton>
              <BlankButton />
            </>
          ) : null
        }
      />
      <Loading resource={shelf}>{(loaded) => <Lists {...loaded} />}</Loading>
    </div>
  );
}

function Lists({ entries, drafts }: Loaded) {
  const own = entries.filter(({ from }) => from === "own");
  return (
    <>
      {drafts.length > 0 ? (
        <section aria-labelledby="drafts" class="stack">
          <h2 id="drafts">Drafts</h2>
          <ul class="plain-list">
            {drafts.map(({ id, title, savedBy, savedAt }) => (
              <li key={id}>
                <a href={`/questionnaires/drafts/${id}`}>{title}</a>{" "}
                <span class="soft">
                  saved by {savedBy}, {dateTime(savedAt)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {own.length > 0 ? <Cards id="own" title="Your own" entries={own} /> : null}
      <Cards id="shelf" title="On the shelf" entries={entries.filter(({ from }) => from === "shelf")} />
    </>
  );
}

interface CardsProps {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly ShelfEntry[];
}

const Cards = ({ id, title, entries }: CardsProps) => (
  <section aria-labelledby={id} class="stack">
    <h2 id={id}>{title}</h2>
    <ul class="card-list">
      {entries.map((entry) => (
        <li key={entry.id} class="card">
          <ShelfCard entry={entry} />
        </li>
      ))}
    </ul>
  </section>
);

function ShelfCard({ entry }: { entry: ShelfEntry }) {
  return (
    <>
      <h3>
        <a href={`/questionnaires/${entry.id}`}>{entry.title}</a>
      </h3>
      <p>{entry.description}</p>
      <p class="soft">
        {plural({ count: entry.questions, one: "question", other: "questions" })} · about {entry.estimatedMinutes}{" "}
        minutes · assesses {entry.controls} of 38 controls · version {entry.version}
        {entry.owner ? `, by ${entry.owner}` : ""}
      </p>
      {mayEdit() ? (
        <LinkButton variant="secondary" href={`/assessments/new?questionnaire=${entry.id}`}>
          Send “{entry.title}”
        </LinkButton>
      ) : null}
    </>
  );
}
