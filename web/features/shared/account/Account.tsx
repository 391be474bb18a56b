import { useMemo } from "preact/hooks";
import type { SessionEntry } from "#contract/identity.ts";
import { call } from "#web/api/client.ts";
import { type Resource, resource } from "#web/api/resource.ts";
import { useWork } from "#web/api/work.ts";
import { Badge } from "#web/components/Badge.tsx";
import { Button } from "#web/components/Button.tsx";
import { DataTable } from "#web/components/DataTable.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { browserWords } from "#web/features/shared/log/browser-words.ts";
import { Notices } from "#web/features/shared/notices/Notices.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { current, role, signOut } from "#web/page/session.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

/** Where one is signed in, and the way to end each of them at once. */
export default function Account() {
  usePageTitle("Your account");
  const sessions = useMemo(() => resource(() => call("GET /api/sessions", {})), []);
  return (
    <div class="stack">
      <PageHeader title="Your account" />
      <h2>Where you are signed in</h2>
      <p>End any of these and it stops working with the next click.</p>
      <Loading resource={sessions}>{(list) => <SessionTable list={list} sessions={sessions} />}</Loading>
      {current.value?.facet === "vendor" && role.value !== "guest" ? (
        <Notices facet="vendor">
          It holds for what is asked of {current.value.orgName}. Each request shows all of it, whatever you choose here;
          invitations, reminders of a day and what a colleague hands you are mailed in any case.
        </Notices>
      ) : null}
    </div>
  );
}

function SessionTable({
  list,
  sessions,
}: {
  list: readonly SessionEntry[];
  sessions: Resource<readonly SessionEntry[]>;
}) {
  return (
    <DataTable
      caption="Your sessions"
      captionHidden
      rows={list}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "agent",
          header: "Browser",
          rowHeader: true,
          cell: ({ agent, current }) => (
            <>
              {browserWords(agent)} {current ? <Badge tone="info">This one</Badge> : null}
            </>
          ),
        },
        { id: "since", header: "Since", cell: ({ createdAt }) => <DateText value={createdAt} with="time" /> },
        { id: "seen", header: "Last used", cell: ({ seenAt }) => <DateText value={seenAt} with="time" /> },
        {
          id: "end",
          header: "End",
          headerHidden: true,
          cell: (entry) => <EndButton entry={entry} sessions={sessions} />,
        },
      ]}
    />
  );
}

function EndButton({ entry, sessions }: { entry: SessionEntry; sessions: Resource<readonly SessionEntry[]> }) {
  const work = useWork();
  const end = (): Promise<void> =>
    work.run(async () => {
      if (entry.current) return signOut();
      await call("POST /api/sessions/:id/end", { params: { id: entry.id } });
      await sessions.reload();
    });
  return (
    <>
      <WorkProblem work={work} />
      <Button
        variant="secondary"
        size="small"
        label={`End the session in ${browserWords(entry.agent)}`}
        busy={work.busy.value}
        onClick={() => void end()}
      >
        End
      </Button>
    </>
  );
}
