import type { AssessmentEntry } from "#contract/assessment.ts";
import { mostCompared } from "#domain/comparison/most-compared.ts";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { comparisonPage } from "./choose-address.ts";

/** The way to the comparison of what is ticked, or why there is none yet. */
export function CompareTicked({ ticked }: { readonly ticked: readonly Pick<AssessmentEntry, "id">[] }) {
  const over = ticked.length - mostCompared;
  if (ticked.length < 2) return <span>Tick at least one more to compare</span>;
  if (over > 0)
    return (
      <span>
        At most {mostCompared} can be compared: untick {over}
      </span>
    );
  return (
    <LinkButton size="small" href={comparisonPage(ticked.map(({ id }) => id))}>
      Compare the {ticked.length}
    </LinkButton>
  );
}
