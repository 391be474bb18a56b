import { useMemo } from "preact/hooks";
import type { RequestEntry } from "#contract/request.ts";
import type { Ending } from "#domain/assessment/stage.ts";
import { daysBetween } from "#domain/format.ts";
import { endingWords } from "#domain/words/ended.ts";
import { overdueWords } from "#domain/words/late.ts";
import { type Turn, turnWords } from "#domain/words/turn.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Badge } from "#web/components/Badge.tsx";
import { DataTable } from "#web/components/DataTable.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { Empty } from "#web/components/Empty.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { OpenInvitations } from "#web/features/shared/invitations/OpenInvitations.tsx";
import { UnsentMails } from "#web/features/shared/unsent/UnsentMails.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { today } from "#web/page/today.ts";

/** What buyers asked of this vendor. */
export default function Requests() {
  usePageTitle("Requests");
  const requests = useMemo(() => resource(() => call("GET /api/vendor/requests", {})), []);
  return (
    <>
      <PageHeader
        title="Requests"
        lead="AI systems, certificates and evidence are entered once and serve every request."
      />
      <div class="stack">
        <OpenInvitations />
        <UnsentMails />
        <Loading resource={requests}>
          {(list) =>
            list.length === 0 ? (
              <Empty title="No requests yet">
                An invitation to your address is listed here; one to another address is opened by its link.
              </Empty>
            ) : (
              <RequestTable list={list} />
            )
          }
        </Loading>
      </div>
    </>
  );
}

function RequestTable({ list }: { list: readonly RequestEntry[] }) {
  return (
    <DataTable
      caption="Requests"
      captionHidden
      rows={list}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "product",
          header: "Product",
          rowHeader: true,
          cell: (entry) => <a href={`/requests/${entry.id}`}>{entry.product}</a>,
        },
        { id: "buyer", header: "Asked by", cell: ({ buyerName }) => buyerName },
        { id: "questionnaire", header: "Questionnaire", cell: ({ questionnaireTitle }) => questionnaireTitle },
        { id: "state", header: "State", cell: (entry) => <State entry={entry} /> },
        { id: "turn", header: "Whose turn", cell: turnOf },
        { id: "due", header: "Answer by", cell: (entry) => <Due entry={entry} /> },
      ]}
    />
  );
}

function State({ entry }: { entry: RequestEntry }) {
  if (entry.ended !== null) return <Badge tone={endingWords[entry.ended.how].tone}>{endedFor(entry.ended.how)}</Badge>;
  if (entry.state === "submitted") return <Badge tone="success">Submitted</Badge>;
  if (entry.returned) return <Badge tone="warning">Changes asked for</Badge>;
  return (
    <Badge tone={entry.answered > 0 ? "info" : "neutral"}>
      {entry.answered > 0 ? `${entry.answered} of ${entry.questions} answered` : "Not started"}
    </Badge>
  );
}

/** Nothing happens until this side moves. */
const turnOf = (entry: RequestEntry): string => turnWords(nextIn(entry), { by: "vendor", other: entry.buyerName });

function nextIn({ state, ended, isDecisionTold }: RequestEntry): Turn {
  if (ended !== null) return "ended";
  if (state !== "submitted") return "answer";
  return isDecisionTold ? "decided" : "review";
}

const endedFor = (how: Ending): string => (how === "declined" ? "Declined by you" : endingWords[how].words);

function Due({ entry: { dueOn, state, ended } }: { entry: RequestEntry }) {
  if (state === "submitted" || ended !== null) return <DateText value={dueOn} />;
  return (
    <>
      <DateText value={dueOn} />{" "}
      {overdueWords(dueOn, today.value) === "" ? (
        <span class="soft">{daysBetween({ from: today.value, to: dueOn })}</span>
      ) : (
        <span class="overdue">{overdueWords(dueOn, today.value)}</span>
      )}
    </>
  );
}
