import { percent } from "#domain/format.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { partWords } from "#domain/words/assurance.ts";
import { DataTable } from "#web/components/DataTable.tsx";
import { Formula } from "./Formula.tsx";

type Doubt = readonly [part: keyof typeof partWords, otherwise: string];

const doubtsUnder = ({ factors, surveillanceGraceDays }: Policy): readonly Doubt[] => [
  ["validity", "Nothing once it is suspended, withdrawn, expired, or of a draft edition"],
  [
    "surveillance",
    `${percent(factors.surveillanceOverdue)} when an audit is more than ${surveillanceGraceDays} days overdue`,
  ],
  ["accreditation", `${percent(factors.unaccredited)} when no recognised accreditation body stands behind it`],
  [
    "verification",
    `${percent(factors.documentOnly)} with only the document on file, ${percent(factors.unverified)} unseen, nothing when the check failed`,
  ],
  [
    "holder",
    `${holderWords(factors.holderMismatch)} when another company holds it, until a reviewer confirms the relation`,
  ],
  ["role", "Nothing when it covers the vendor only as a user of AI"],
];

const holderWords = (share: number): string => (share === 0 ? "Nothing" : percent(share));

/** What a certificate adds, factor by factor (SCORING 4). */
export function CertificatePart({ policy }: { readonly policy: Policy }) {
  return (
    <>
      <h2 id="certificate">What a certificate adds</h2>
      <p>
        A certificate makes a claim more believable; it does not make the claim. It closes part of the remaining doubt,
        as far as it covers the product you buy and the control in question. All of these are multiplied:
      </p>
      <Formula>
        credit = in force × surveillance × accreditation × checked × holder × role × scope × Statement of Applicability
      </Formula>
      <DataTable
        caption="The factors of a certificate's credit"
        rows={doubtsUnder(policy)}
        rowKey={([part]) => part}
        columns={[
          { id: "part", header: "In full", rowHeader: true, cell: ([part]) => partWords[part] },
          { id: "otherwise", header: "Otherwise", cell: ([, words]) => words },
        ]}
      />
      <p>
        The scope: each of your intended uses counts by its inherent risk, as the least covered of the systems that
        serve it: fully if covered, half if covered in part, not at all otherwise or when no system serves it. What the
        vendor says of it counts {percent(policy.factors.scopeUnread)} until a reviewer has read the scope. The
        Statement of Applicability: a control it leaves out gets nothing, and without it{" "}
        {percent(policy.factors.soaMissing)}. Of several certificates, the best one counts; a certificate that is
        entered twice is worth the less of the two.
      </p>
      <p>
        Where a certificate would be believed to at least {percent(policy.fastTrackThreshold)} once it is confirmed, the
        vendor may let it answer a question. That counts as the vendor's word, and the question is open again on the day
        the certificate lapses.
      </p>
    </>
  );
}
