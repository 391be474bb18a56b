import { useMemo } from "preact/hooks";
import type { AssessmentEntry } from "#contract/assessment.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Badge } from "#web/components/Badge.tsx";
import { DataTable } from "#web/components/DataTable.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { Empty } from "#web/components/Empty.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { OpenInvitations } from "#web/features/shared/invitations/OpenInvitations.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { role } from "#web/page/session.ts";
import { RiskCell, ScoreCell } from "./ScoreCell.tsx";
import { stateWords } from "./state-words.ts";

/** Everything that was sent: to whom, where it stands, and what came of it. */
export default function Tracker() {
  usePageTitle("Assessments");
  const entries = useMemo(() => resource(() => call("GET /api/buyer/assessments", {})), []);
  const maySend = role.value === "owner" || role.value === "procurement";
  const send = maySend ? <LinkButton href="/assessments/new">Send a questionnaire</LinkButton> : undefined;
  return (
    <>
      <PageHeader title="Assessments" actions={send} />
      <div class="stack">
        <OpenInvitations />
        <Loading resource={entries}>
          {(list) =>
            list.length === 0 ? (
              <Empty title="No assessments yet" action={send}>
                Pick a questionnaire, name the vendor and the product, and send it.
              </Empty>
            ) : (
              <TrackerTable list={list} />
            )
          }
        </Loading>
      </div>
    </>
  );
}

function TrackerTable({ list }: { list: readonly AssessmentEntry[] }) {
  const submitted = list
    .filter(({ state }) => state === "submitted")
    .sort((one, other) => (other.score?.overall?.assured ?? 0) - (one.score?.overall?.assured ?? 0))
    .slice(0, 10);
  return (
    <>
      {submitted.length > 1 ? (
        <p>
          <a href={`/compare?assessments=${submitted.map(({ id }) => id).join(",")}`}>
            Compare the {submitted.length} submitted
          </a>
        </p>
      ) : null}
      <DataTable
        caption="Assessments, newest first"
        captionHidden
        rows={list}
        rowKey={({ id }) => id}
        columns={[
          { id: "product", header: "Product", rowHeader: true, cell: (entry) => <Product entry={entry} /> },
          {
            id: "state",
            header: "State",
            cell: (entry) => <Badge tone={stateWords(entry).tone}>{stateWords(entry).words}</Badge>,
          },
          { id: "ball", header: "Whose turn", cell: (entry) => stateWords(entry).ball },
          { id: "score", header: "Assured of claimed", cell: (entry) => <ScoreCell score={entry.score} /> },
          { id: "risk", header: "Residual risk", cell: (entry) => <RiskCell score={entry.score} /> },
          { id: "due", header: "Due", cell: ({ dueOn }) => <DateText value={dueOn} /> },
        ]}
      />
    </>
  );
}

function Product({ entry }: { entry: AssessmentEntry }) {
  return (
    <>
      <a href={`/assessments/${entry.id}`}>{entry.product}</a>
      <br />
      <span class="soft">{entry.vendorName}</span>
    </>
  );
}
