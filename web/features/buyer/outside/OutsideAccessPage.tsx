import { useMemo } from "preact/hooks";
import { call } from "#web/api/client.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { Empty } from "#web/components/Empty.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { GrowingList } from "#web/list/GrowingList.ts";
import { More } from "#web/list/More.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { role } from "#web/page/session.ts";
import { AccessTable } from "./AccessTable.tsx";

/** Everybody from outside who reads assessments, or did. */
export default function OutsideAccessPage() {
  usePageTitle("Access from outside");
  const list = useMemo(() => new GrowingList((query) => call("GET /api/buyer/outside-access", { query })), []);
  const reload = (): Promise<void> => list.page.reload();
  return (
    <div class="stack">
      <Breadcrumbs crumbs={[{ label: "People", href: "/people" }, { label: "Access from outside" }]} />
      <PageHeader
        title="Access from outside"
        lead={`People who do not belong to your organisation, and read chosen assessments until a day and nothing else.${role.value === "owner" ? "" : " Only an owner gives it, and takes it back."}`}
      />
      <Loading resource={list.page}>
        {(page) =>
          page.total === 0 ? (
            <Empty title="Nobody from outside reads anything" action={<a href="/assessments">Choose assessments</a>}>
              An owner opens an assessment, or ticks some in the list, and lets somebody read them until a day.
            </Empty>
          ) : (
            <>
              <AccessTable caption="Access from outside, the newest first" rows={page.entries} onDone={reload} />
              <More list={list} page={page} things="people" />
            </>
          )
        }
      </Loading>
    </div>
  );
}
