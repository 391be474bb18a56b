import { useMemo } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { AssessmentEntry } from "#contract/assessment.ts";
import type { ComparisonView } from "#contract/comparison.ts";
import { isComparable } from "#domain/assessment/stage.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { everyAssessment } from "#web/features/shared/assessments/every-assessment.ts";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { ChooseVendors } from "./ChooseVendors.tsx";
import { ComparisonResult } from "./ComparisonResult.tsx";

interface Loaded {
  readonly submitted: readonly AssessmentEntry[];
  readonly chosen: readonly string[];
  readonly view: ComparisonView | null;
}

async function load(asked: string): Promise<Loaded> {
  const submitted = (await everyAssessment()).filter(isComparable);
  const chosen = asked.split(",").filter((id) => submitted.some((one) => one.id === id));
  const enough = chosen.length >= 2 && chosen.length <= 10;
  const view = enough ? await call("GET /api/buyer/comparison", { query: { assessments: chosen.join(",") } }) : null;
  return { submitted, chosen, view };
}

/** Two to ten vendors side by side, on what was assessed for all of them. */
export default function ComparePage() {
  usePageTitle("Compare");
  const { query, route } = useLocation();
  const asked = query.assessments ?? "";
  const loaded = useMemo(() => resource(() => load(asked)), [asked]);
  return (
    <div class="stack compare">
      <PageHeader
        title="Compare vendors"
        lead="Only controls assessed for every vendor count, so nobody gains by leaving questions out."
      />
      <Loading resource={loaded}>
        {({ submitted, chosen, view }) => (
          <>
            {view ? <ComparisonResult view={view} /> : null}
            <ChooseVendors
              submitted={submitted}
              chosen={chosen}
              onCompare={(ids) => route(`/compare?assessments=${ids.join(",")}`)}
            />
          </>
        )}
      </Loading>
    </div>
  );
}
