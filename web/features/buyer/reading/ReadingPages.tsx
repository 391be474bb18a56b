import { useMemo } from "preact/hooks";
import { Route, Router } from "preact-iso";
import { readingPaths } from "#domain/page-paths.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import AssessmentPage from "#web/features/buyer/assessment/AssessmentPage.tsx";
import { readAll } from "#web/list/read-all.ts";
import { reading } from "#web/page/from-outside.ts";
import { Loading } from "#web/page/Loading.tsx";
import { NotFound } from "#web/page/NotFound.tsx";
import { type PageTable, routesOf } from "#web/page/routes.ts";
import { current } from "#web/page/session.ts";
import { ReadingList } from "./ReadingList.tsx";
import { ReadingNotice } from "./ReadingNotice.tsx";

const pages: PageTable<(typeof readingPaths)[number]> = {
  "/": ReadingList,
  "/assessments/:id/:view?": ReadOne,
};

/** The pages of somebody from outside: what they may read, and each of it. Nothing else of the buyer is there. */
export default function ReadingPages() {
  return (
    <Router>
      {routesOf(readingPaths, pages)}
      <Route default component={NotFound} />
    </Router>
  );
}

function ReadOne({ id = "", view }: { id?: string; view?: string }) {
  const own = useMemo(() => resource(() => findOwn(id)), [id]);
  return (
    <Loading resource={own}>
      {(mine) =>
        mine === null ? (
          <NotFound />
        ) : (
          <div class="stack">
            <ReadingNotice reading={mine} />
            <AssessmentPage id={id} {...(view === undefined ? {} : { view })} />
          </div>
        )
      }
    </Loading>
  );
}

/** What was opened to the person of one assessment, which the page below asks about; null when it is not. */
async function findOwn(id: string) {
  const own = await readAll((query) => call("GET /api/outside-access", { query }));
  const orgId = current.value?.orgId;
  reading.value = own.find((one) => one.assessmentId === id && one.orgId === orgId) ?? null;
  return reading.value;
}
