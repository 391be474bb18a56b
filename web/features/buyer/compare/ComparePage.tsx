import { useMemo } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { ComparisonView } from "#contract/comparison.ts";
import { mostCompared } from "#domain/comparison/most-compared.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Empty } from "#web/components/Empty.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { ComparisonResult } from "./ComparisonResult.tsx";
import { ChooseVendors } from "./choose/ChooseVendors.tsx";
import { choosePage, comparedIn } from "./choose/choose-address.ts";
import { comparableOf } from "./choose/comparable.ts";

/** The comparison of those that were submitted and stand; null where they are too few or too many. */
async function load(asked: readonly string[]): Promise<ComparisonView | null> {
  const ids = (await comparableOf(asked)).map(({ id }) => id);
  const fits = ids.length >= 2 && ids.length <= mostCompared;
  return fits ? call("GET /api/buyer/comparison", { query: { assessments: ids.join(",") } }) : null;
}

/** Two to ten vendors side by side, on what was assessed for all of them; without any in the address they are chosen. */
const commonBasis = "Only controls assessed for every vendor count, so nobody gains by leaving questions out.";

export default function ComparePage() {
  usePageTitle("Compare");
  const { url } = useLocation();
  const ids = comparedIn(url.slice(url.indexOf("?")));
  return (
    <div class="stack compare">
      <PageHeader
        title="Compare vendors"
        lead={ids.length === 0 ? undefined : commonBasis}
        actions={
          ids.length === 0 ? undefined : (
            <LinkButton variant="secondary" href={choosePage(ids)}>
              Choose others
            </LinkButton>
          )
        }
      />
      {ids.length === 0 ? <ChooseVendors /> : <Compared key={ids.join()} ids={ids} />}
    </div>
  );
}

function Compared({ ids }: { readonly ids: readonly string[] }) {
  const loaded = useMemo(() => resource(() => load(ids)), []);
  return (
    <Loading resource={loaded}>
      {(view) =>
        view === null ? (
          <Empty title="These cannot be compared" action={<a href={choosePage(ids)}>Choose which to compare</a>}>
            Two to {mostCompared} are compared, of those that were submitted and were not cancelled, declined or put
            away since.
          </Empty>
        ) : (
          <ComparisonResult view={view} />
        )
      }
    </Loading>
  );
}
