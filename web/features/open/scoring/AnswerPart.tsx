import { percent } from "#domain/format.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { strengthWords } from "#domain/words/assurance.ts";
import { DataTable } from "#web/components/DataTable.tsx";
import { type Example, examplesUnder } from "./examples.ts";
import { Formula } from "./Formula.tsx";

type Strength = keyof Policy["assurance"];

/** What one answer is worth: said, shown, and believed (SCORING 2, 3, 5). */
export function AnswerPart({ policy }: { readonly policy: Policy }) {
  return (
    <>
      <h2 id="three-numbers">Four numbers instead of one</h2>
      <p>
        <strong>Claimed</strong> is what the vendor says. <strong>Assured</strong> is how much of that can be believed.{" "}
        <strong>Checked</strong> is what would be left of that if everything nobody has looked at counted as the
        vendor's word only. <strong>Possible</strong> is where it could still go if every open question were answered
        well. A blank is unknown: it helps neither claimed nor assured.
      </p>
      <h2 id="answer">How much an answer is believed</h2>
      <p>
        Yes counts 100%, partly 50%, no 0%; a choice counts what the questionnaire gives it. A reviewer's conclusion
        takes the answer's place, with a reason.
      </p>
      <Formula>assured = in place × (believed + (1 − believed) × part × certificate credit)</Formula>
      <p>
        The part is the whole where a certificate may stand in for the answer, and {percent(policy.factors.notCovered)}{" "}
        elsewhere: a bare word beside a certificate is still a word.
      </p>
      <DataTable
        caption="What an answer is worth by its evidence"
        rows={Object.entries(policy.assurance) as [Strength, number][]}
        rowKey={([strength]) => strength}
        columns={[
          { id: "strength", header: "Evidence", rowHeader: true, cell: ([strength]) => strengthWords[strength] },
          { id: "worth", header: "Believed", align: "end", cell: ([, worth]) => percent(worth) },
        ]}
      />
      <p>
        Until a reviewer has accepted it for this answer, evidence counts as documented at most. One report behind many
        answers is judged for each of them. Undated evidence, or evidence older than {policy.evidenceMaxAgeMonths}{" "}
        months, counts one step less. A pile of files counts as much as the best of them.
      </p>
      <h2 id="examples">Examples</h2>
      <DataTable<Example>
        caption="What one answer comes to"
        captionHidden
        rows={examplesUnder(policy)}
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
