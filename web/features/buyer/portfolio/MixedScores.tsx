import type { PortfolioPage } from "#contract/portfolio.ts";
import { list, number } from "#domain/format.ts";
import { Notice } from "#web/components/Notice.tsx";

/** Says so when the portfolio is scored with different policies: its numbers do not mean the same. */
export function MixedScores({ policies }: Pick<PortfolioPage, "policies">) {
  if (policies.length < 2) return null;
  return (
    <Notice kind="warning" title="Not all of them are scored with the same policy">
      <p>
        {list(policies.map(({ version, scored }) => `${number(scored)} with version ${version}`))}: these numbers do not
        mean the same. Score them with one version on their summary page before you rely on the order.
      </p>
    </Notice>
  );
}
