import { defaultPolicy } from "#domain/scoring/policy.ts";
import { usePageTitle } from "#web/app/pageTitle.ts";
import { DataTable } from "#web/components/DataTable.tsx";
import { percent } from "#web/components/format.ts";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { partWords, strengthWords } from "#web/words/assurance.ts";

const { assurance, factors, bands } = defaultPolicy;
const doubts: readonly (readonly [keyof typeof partWords, string])[] = [
  ["validity", "Nothing once it is suspended, withdrawn, expired, or of a draft edition"],
  [
    "surveillance",
    `${percent(factors.surveillanceOverdue)} when an audit is more than ${defaultPolicy.surveillanceGraceDays} days overdue`,
  ],
  ["accreditation", `${percent(factors.unaccredited)} when no recognised accreditation body stands behind it`],
  [
    "verification",
    `${percent(factors.documentOnly)} with only the document on file, ${percent(factors.unverified)} unseen, nothing when the check failed`,
  ],
  ["holder", "Nothing when another company holds it, until a reviewer confirms the relation"],
  ["role", "Nothing when it covers the vendor only as a user of AI"],
];

/** The scoring model in plain words, with the constants the code uses. */
export default function ScoringExplained() {
  usePageTitle("How scoring works");
  return (
    <div class="narrow stack">
      <PageHeader
        title="How scoring works"
        lead="Model 1. Every number can be traced to the answers and the evidence behind it."
      />
      <h2>Three numbers instead of one</h2>
      <p>
        <strong>Claimed</strong> is what the vendor says. <strong>Assured</strong> is how much of that can be believed.{" "}
        <strong>Possible</strong> is where it could still go if every open question were answered well. A blank is
        unknown: it helps neither claimed nor assured.
      </p>
      <h2>How much an answer is believed</h2>
      <DataTable
        caption="What an answer is worth by its evidence"
        rows={Object.entries(assurance) as [keyof typeof assurance, number][]}
        rowKey={([strength]) => strength}
        columns={[
          { id: "strength", header: "Evidence", rowHeader: true, cell: ([strength]) => strengthWords[strength] },
          { id: "worth", header: "Believed", align: "end", cell: ([, worth]) => percent(worth) },
        ]}
      />
      <p>
        Until a reviewer has accepted it, evidence counts as documented at most. Undated evidence, or evidence older
        than {defaultPolicy.evidenceMaxAgeMonths} months, counts one step less. A pile of files counts as much as the
        best of them.
      </p>
      <h2>What a certificate adds</h2>
      <p>
        A certificate makes a claim more believable; it does not make the claim. It closes part of the remaining doubt,
        as far as it covers the product you buy and the control in question. All of these are multiplied:
      </p>
      <DataTable
        caption="The factors of a certificate's credit"
        rows={doubts}
        rowKey={([part]) => part}
        columns={[
          { id: "part", header: "In full", rowHeader: true, cell: ([part]) => partWords[part] },
          { id: "otherwise", header: "Otherwise", cell: ([, words]) => words },
        ]}
      />
      <p>
        Then the scope: each AI system counts by its inherent risk, fully if covered, half if covered in part, not at
        all otherwise. And the Statement of Applicability: a control it leaves out gets nothing, and without it{" "}
        {percent(factors.soaMissing)}.
      </p>
      <h2>An example</h2>
      <p>
        “Yes” with a policy document is 100% claimed and {percent(assurance.documented)} assured. With a confirmed
        certificate that covers a fifth of what you buy, by risk, the remaining {percent(1 - assurance.documented)}{" "}
        doubt is closed by a fifth: {percent(assurance.documented + (1 - assurance.documented) * 0.2)} assured.
      </p>
      <h2>Risk</h2>
      <p>
        You rate the inherent risk of each intended use. Residual risk is what is left after what is assured: low below{" "}
        {percent(bands[0])}, moderate below {percent(bands[1])}, high below {percent(bands[2])}, critical above. One
        critical flag makes it at least high. Below {percent(defaultPolicy.minCoverage)} answered, a rating is shown as
        not conclusive.
      </p>
      <h2>What it promises</h2>
      <ul>
        <li>A blank never helps, and “does not apply” helps only once it is accepted.</li>
        <li>Evidence and certificates only ever add trust to a claim.</li>
        <li>Losing a certificate, or time passing, never raises what is assured.</li>
        <li>Unknown, no and not applicable stay three different things.</li>
        <li>The contributions of the controls add up to the overall score.</li>
        <li>The same input gives the same output, here, on the server and on the command line.</li>
      </ul>
      <p>
        It does not say that a product is safe or lawful. It says how much of what the vendor claims you can rely on.
      </p>
    </div>
  );
}
