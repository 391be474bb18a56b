import { useMemo } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { QuestionnaireView } from "#contract/questionnaire.ts";
import { asked } from "#domain/words/words.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { CoveragePicture } from "../coverage/CoveragePicture.tsx";
import { DownloadMenu } from "../DownloadMenu.tsx";
import { StartButton } from "../drafts/StartButton.tsx";
import { mayEdit } from "../may-edit.ts";
import { Languages } from "./Languages.tsx";
import { QuestionText } from "./QuestionText.tsx";
import { Versions } from "./Versions.tsx";

/** One questionnaire, whole: what it assesses, every question with what reviewers look for, and what can be done with it. */
export default function QuestionnairePage({ id = "" }: { id?: string }) {
  const { query } = useLocation();
  const version = query.version;
  const view = useMemo(
    () =>
      resource(() =>
        call("GET /api/buyer/questionnaires/:id", { params: { id }, ...(version && { query: { version } }) }),
      ),
    [id, version],
  );
  return <Loading resource={view}>{(value) => <Whole view={value} onChange={view.reload} />}</Loading>;
}

interface WholeProps {
  readonly view: QuestionnaireView;
  readonly onChange: () => Promise<void>;
}

function Whole({ view, onChange }: WholeProps) {
  const { questionnaire, text, sha256 } = view;
  usePageTitle(questionnaire.title);
  return (
    <div class="stack">
      <Breadcrumbs
        crumbs={[
          { label: "Questionnaires", href: "/questionnaires" },
          { label: asked(questionnaire, questionnaire.title) },
        ]}
      />
      <PageHeader
        title={asked(questionnaire, questionnaire.title)}
        lead={questionnaire.description && asked(questionnaire, questionnaire.description)}
        step={`Version ${questionnaire.version}`}
        actions={mayEdit() ? <Actions view={view} /> : null}
      />
      <CoveragePicture questionnaire={questionnaire} />
      <section aria-labelledby="download" class="stack">
        <h2 id="download">Download</h2>
        <p class="soft">
          The workbook has a column to answer in; it, the CSV, YAML and JSON can be imported again without loss.
        </p>
        <DownloadMenu questionnaire={questionnaire} text={text} />
      </section>
      {questionnaire.sections.map((section) => (
        <section key={section.id} aria-labelledby={`section-${section.id}`}>
          <h2 id={`section-${section.id}`} lang={questionnaire.language}>
            {section.title}
          </h2>
          {section.description ? <p lang={questionnaire.language}>{section.description}</p> : null}
          <ol class="question-list">
            {section.questions.map((question) => (
              <li key={question.id}>
                <QuestionText question={question} questionnaire={questionnaire} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      <Languages view={view} onChange={onChange} />
      <Versions view={view} />
      <p class="soft break-anywhere">
        Version {questionnaire.version}, SHA-256 {sha256}
      </p>
    </div>
  );
}

function Actions({ view }: { view: QuestionnaireView }) {
  const { entry, questionnaire, text } = view;
  const newest = view.versions[0]?.version ?? questionnaire.version;
  const isNewest = questionnaire.version >= newest;
  const newText = async (): Promise<string> => {
    const { copyOfFile, nextVersionOfFile, withFreshId } = await import("../drafts/start-draft.ts");
    return entry.from === "own" ? nextVersionOfFile(text, newest) : withFreshId(copyOfFile(text, questionnaire));
  };
  return (
    <>
      {isNewest ? <LinkButton href={`/assessments/new?questionnaire=${entry.id}`}>Send it</LinkButton> : null}
      <StartButton label={entry.from === "own" ? `Make version ${newest + 1}` : "Copy and change it"} text={newText} />
    </>
  );
}
