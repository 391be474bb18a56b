import { useMemo } from "preact/hooks";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import ReviewPage from "#web/features/buyer/review/ReviewPage.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { Underway } from "./Underway.tsx";

/** One assessment: on its way to the vendor, or back and under review. */
export default function AssessmentPage({ id = "", view }: { id?: string; view?: string }) {
  const assessment = useMemo(() => resource(() => call("GET /api/buyer/assessments/:id", { params: { id } })), [id]);
  return (
    <Loading resource={assessment}>
      {(value) =>
        value.state === "submitted" || value.returnedAt !== null ? (
          <ReviewPage id={id} view={view} onChange={assessment.reload} />
        ) : (
          <Underway assessment={value} onChange={assessment.reload} />
        )
      }
    </Loading>
  );
}
