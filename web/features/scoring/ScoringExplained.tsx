import { defaultPolicy } from "#domain/scoring/policy.ts";
import { partWords, strengthWords } from "#domain/words/assurance.ts";
import { percent } from "#domain/words/format.ts";
import { usePageTitle } from "#web/app/pageTitle.ts";
import { DataTable } from "#web/components/DataTable.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { type Example, examples } from "./examples.ts";

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
      <CertificatePart />
      <Examples />
      <SumsAndRisk />
      <Promises />
    </div>
  );
}

function CertificatePart() {
  return (
    <>
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
      <p>
        Where a certificate would be believed to at least {percent(defaultPolicy.fastTrackThreshold)} once it is
        confirmed, the vendor may let it answer a question. That counts as the vendor's word, and the question is open
        again on the day the certificate lapses.
      </p>
    </>
  );
}

function Examples() {
  return (
    <>
      <h2>Examples</h2>
      <DataTable<Example>
        caption="What one answer comes to"
        captionHidden
        rows={examples}
        rowKey={({ id }) => id}
        columns={[
          { id: "situation", header: "The vendor says", rowHeader: true, cell: ({ situation }) => situation },
          { id: "claimed", header: "Claimed", align: "end", cell: ({ claimed }) => percent(claimed) },
          { id: "sum", header: "Sum", cell: ({ sum }) => sum },
          { id: "assured", header: "Assured", align: "end", cell: ({ assured }) => percent(assured) },
        ]}
      />
    </>
  );
}

function SumsAndRisk() {
  return (
    <>
      <h2>From answers to one number</h2>
      <p>
        A control is the mean of its questions: a critical one counts four times, an ordinary one twice, a minor one
        once. A domain is the mean of its controls, and the whole is the mean of the domains, each with the number of
        its controls as weight. Questions that do not apply leave every sum. A control that no question assesses has no
        number; it never has nought.
      </p>
      <h2>Risk</h2>
      <p>
        You rate the inherent risk of each intended use. Residual risk is what is left after what is assured: low below{" "}
        {percent(bands[0])}, moderate below {percent(bands[1])}, high below {percent(bands[2])}, critical above. One
        critical flag makes it at least high. Below {percent(defaultPolicy.minCoverage)} answered, a rating is shown as
        not conclusive.
      </p>
      <h2>Comparing vendors</h2>
      <p>
        Only the controls assessed for every vendor count. Then the order is put to the test: 10,000 times the domains
        get other weights, and each vendor's value is drawn between what is assured and what it claims. How often a
        vendor keeps its place tells you whether the order is more than one opinion.
      </p>
    </>
  );
}

function Promises() {
  return (
    <>
      <h2>What it promises</h2>
      <ol>
        <li>A blank never helps: leaving a question out raises nothing.</li>
        <li>“Does not apply” never helps until it is accepted.</li>
        <li>Evidence and certificates only ever add trust to a claim, and what nobody has looked at adds little.</li>
        <li>Losing a certificate, or time passing, never raises what is assured.</li>
        <li>Unknown, no and not applicable stay three different things up to the last number.</li>
        <li>The contributions of the controls add up to the overall score.</li>
        <li>
          The same input gives the same output, here, on the server and on the command line, and every number carries
          the version of the model, the questionnaire and the policy.
        </li>
      </ol>
      <h2>What it does not do</h2>
      <ul>
        <li>It does not say that a product is safe, lawful or right for you.</li>
        <li>It does not replace an audit: it says how much of what the vendor claims you can rely on, and why.</li>
        <li>It does not read documents. What evidence shows is for a reviewer to conclude, with a reason.</li>
        <li>It does not decide. Must-haves and critical flags stand beside the number, never inside it.</li>
      </ul>
    </>
  );
}
