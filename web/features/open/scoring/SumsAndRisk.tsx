import { domains } from "#domain/catalogue/controls.ts";
import { percent } from "#domain/format.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { domainWeight } from "#domain/scoring/roll-up.ts";
import { DataTable } from "#web/components/DataTable.tsx";
import { Formula } from "./Formula.tsx";

/** From answers to one number, and from the number to a rating (SCORING 5, 6, 8). */
export function SumsAndRisk({ policy }: { readonly policy: Policy }) {
  const { bands, minCoverage } = policy;
  const total = domains.reduce((sum, domain) => sum + domainWeight(domain, policy), 0);
  return (
    <>
      <h2 id="sums">From answers to one number</h2>
      <p>
        A control is the mean of its questions: a critical one counts four times, an ordinary one twice, a minor one
        once. A domain is the mean of its controls, and the whole is the mean of the domains. Questions that do not
        apply leave every sum. A control that no question assesses has no number; it never has nought.
      </p>
      <Formula>control = Σ weight × answer ÷ Σ weight; domain and whole likewise</Formula>
      <DataTable
        caption="What each domain weighs"
        rows={domains}
        rowKey={({ id }) => id}
        columns={[
          { id: "domain", header: "Domain", rowHeader: true, cell: ({ id, title }) => `${id} ${title}` },
          { id: "controls", header: "Controls", align: "end", cell: ({ controls }) => controls.length },
          { id: "weight", header: "Weight", align: "end", cell: (domain) => domainWeight(domain, policy) },
          {
            id: "share",
            header: "Of the whole",
            align: "end",
            cell: (domain) => percent(total === 0 ? undefined : domainWeight(domain, policy) / total),
          },
        ]}
      />
      <h2 id="risk">Risk</h2>
      <p>
        You rate the inherent risk of each intended use from 0 to 3 in five respects. Residual risk is what is left
        after what is assured. Nothing that a vendor enters moves the inherent risk: the riskiest use counts.
      </p>
      <Formula>inherent = sum of the five ÷ 15, at least 75% when a wrong result or the law is at 3</Formula>
      <Formula>residual = inherent × (1 − assured)</Formula>
      <p>
        Low below {percent(bands[0])}, moderate below {percent(bands[1])}, high below {percent(bands[2])}, critical
        above. One critical flag makes it at least high. A rating is shown as not conclusive below{" "}
        {percent(minCoverage)} answered, when what has been checked would give a worse one, and while a must-have waits
        to be read or is hidden by what nobody has confirmed.
      </p>
      <h2 id="next">What would help most</h2>
      <p>
        Each open or weak question is scored again as if it were fully in place and shown at work. The five that raise
        assured most are listed, with the gain; what is asked and what certificates are worth stay as they are.
      </p>
    </>
  );
}

/** How vendors are put in an order, and how sure it is (SCORING 9). */
export const ComparingPart = () => (
  <>
    <h2 id="comparing">Comparing vendors</h2>
    <p>
      Only the controls assessed for every vendor count. Then the order is put to the test: 10,000 times the domains get
      other weights, and each vendor's value is drawn between what is assured and what it claims, seldom near the claim:
      doubt is no advantage. How often a vendor keeps its place tells you whether the order is more than one opinion.
    </p>
    <p>
      In the portfolio, the places a vendor may take, a column to choose, are those when every domain weighs up to a
      quarter more or less; “claims” are those between what is assured and what is claimed.
    </p>
  </>
);
