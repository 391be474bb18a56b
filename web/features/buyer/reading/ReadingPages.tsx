import { useMemo } from "preact/hooks";
import { Route, Router } from "preact-iso";
import { resource } from "#web/api/resource.ts";
import AssessmentPage from "#web/features/buyer/assessment/AssessmentPage.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { NotFound } from "#web/page/NotFound.tsx";
import { current } from "#web/page/session.ts";
import { reading, readOwn } from "./own-readings.ts";
import { ReadingList } from "./ReadingList.tsx";
import { ReadingNotice } from "./ReadingNotice.tsx";

/** The pages of somebody from outside: what they may read, and each of it. Nothing else of the buyer is there. */
export default function ReadingPages() {
  return (
    <Router>
      <Route path="/" component={ReadingList} />
      <Route path="/assessments/:id/:view?" component={ReadOne} />
      <Route default component={NotFound} />
    </Router>
  );
}

function ReadOne({ id = "", view }: { id?: string; view?: string }) {
  const own = useMemo(
    () =>
      resource(async () => {
        const mine = (await readOwn()).find(
          ({ assessmentId, orgId }) => assessmentId === id && orgId === current.value?.orgId,
        );
        reading.value = mine ?? null;
        return mine ?? null;
      }),
    [id],
  );
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
