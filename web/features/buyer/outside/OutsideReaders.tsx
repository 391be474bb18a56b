import { useMemo } from "preact/hooks";
import { call } from "#web/api/client.ts";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { GrowingList } from "#web/list/GrowingList.ts";
import { More } from "#web/list/More.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { role } from "#web/page/session.ts";
import { AccessTable } from "./AccessTable.tsx";

/** Where somebody from outside is let in to these assessments. */
export const giveOutsidePage = (ids: readonly string[]): string => `/outside-access/new?assessments=${ids.join(",")}`;

/** On an assessment: who from outside may read it now, and the way for an owner to let somebody in. */
export function OutsideReaders({ assessmentId }: { readonly assessmentId: string }) {
  const list = useMemo(
    () =>
      new GrowingList((query) =>
        call("GET /api/buyer/outside-access", { query: { ...query, assessment: assessmentId, show: "running" } }),
      ),
    [assessmentId],
  );
  return (
    <section class="stack" aria-labelledby="outside-readers">
      <h2 id="outside-readers">Readers from outside</h2>
      <Loading resource={list.page}>
        {(page) => (
          <>
            {page.total === 0 ? (
              <p class="soft">Nobody from outside may read this assessment now.</p>
            ) : (
              <>
                <AccessTable
                  caption="Who from outside may read this assessment"
                  rows={page.entries}
                  isOfOne
                  onDone={() => list.page.reload()}
                />
                <More list={list} page={page} things="people" />
              </>
            )}
            <div class="cluster">
              {role.value === "owner" ? (
                <LinkButton variant="secondary" href={giveOutsidePage([assessmentId])}>
                  Let somebody from outside read it
                </LinkButton>
              ) : null}
              <a href="/outside-access">All access from outside</a>
            </div>
          </>
        )}
      </Loading>
    </section>
  );
}
