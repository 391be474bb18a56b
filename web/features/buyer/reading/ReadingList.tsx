import { useMemo } from "preact/hooks";
import type { OwnReading } from "#contract/outside.ts";
import { assessmentPage } from "#domain/access/page-link.ts";
import { call } from "#web/api/client.ts";
import { DataTable } from "#web/components/DataTable.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { GrowingList } from "#web/list/GrowingList.ts";
import { More } from "#web/list/More.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";

/** The start page of somebody who reads from outside: what was opened to them, by whom, and until when. */
export function ReadingList() {
  usePageTitle("What you may read");
  const list = useMemo(() => new GrowingList((query) => call("GET /api/outside-access", { query })), []);
  return (
    <div class="stack">
      <PageHeader
        title="What you may read"
        lead="You read these assessments and change nothing. Each ends by itself, and whoever opened it to you sees when you read."
      />
      <Loading resource={list.page}>
        {(page) => (
          <>
            <DataTable<OwnReading>
              caption="Assessments that are open to you"
              captionHidden
              rows={page.entries}
              rowKey={({ orgId, assessmentId }) => `${orgId} ${assessmentId}`}
              columns={[
                {
                  id: "what",
                  header: "Assessment",
                  rowHeader: true,
                  cell: ({ orgId, assessmentId, product, vendorName }) => (
                    <>
                      <a href={assessmentPage({ id: assessmentId, orgId })}>{product}</a>
                      <br />
                      <span class="soft">{vendorName}</span>
                    </>
                  ),
                },
                { id: "of", header: "Opened by", cell: ({ orgName, givenBy }) => `${givenBy}, ${orgName}` },
                { id: "until", header: "Until", cell: ({ until }) => <DateText value={until} /> },
                { id: "why", header: "Why", cell: ({ why }) => why },
              ]}
              empty="Nothing is open to you now."
            />
            <More list={list} page={page} things="assessments" />
          </>
        )}
      </Loading>
    </div>
  );
}
