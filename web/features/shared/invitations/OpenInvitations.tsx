import { useMemo } from "preact/hooks";
import type { OpenInvitation } from "#contract/identity.ts";
import { invitationPage } from "#domain/access/page-link.ts";
import { overdueWords } from "#domain/words/late.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { DataTable } from "#web/components/DataTable.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { ProblemNotice } from "#web/page/Loading.tsx";
import { today } from "#web/page/today.ts";

/** What buyers invited the signed-in address to and nobody has begun; nothing where there is none. */
export function OpenInvitations() {
  const { loadable, reload } = useMemo(() => resource(() => call("GET /api/invitations", {})), []);
  const { value } = loadable;
  if (value.state === "refused") return <ProblemNotice problem={value.problem} onRetry={() => void reload()} />;
  return value.state === "ready" && value.value.length > 0 ? <InvitationTable list={value.value} /> : null;
}

function InvitationTable({ list }: { list: readonly OpenInvitation[] }) {
  return (
    <DataTable
      caption="You are invited to answer"
      rows={list}
      rowKey={({ assessmentId }) => assessmentId}
      columns={[
        {
          id: "product",
          header: "Product",
          rowHeader: true,
          cell: ({ assessmentId, product }) => <a href={invitationPage(assessmentId)}>{product}</a>,
        },
        { id: "buyer", header: "Asked by", cell: ({ buyerName }) => buyerName },
        { id: "due", header: "Answer by", cell: ({ dueOn }) => <Due dueOn={dueOn} /> },
        { id: "questionnaire", header: "Questionnaire", cell: ({ questionnaireTitle }) => questionnaireTitle },
        { id: "good", header: "Invitation good until", cell: ({ expiresAt }) => <DateText value={expiresAt} /> },
      ]}
    />
  );
}

function Due({ dueOn }: { readonly dueOn: string }) {
  const overdue = overdueWords(dueOn, today.value);
  return (
    <>
      <DateText value={dueOn} /> {overdue === "" ? null : <strong>{overdue}</strong>}
    </>
  );
}
