import { percent } from "#domain/format.ts";
import type { PolicyChanges } from "#domain/policy/policy.ts";
import { laws } from "#domain/scoring/laws/laws.ts";
import type { Summary } from "#domain/scoring/summary.ts";
import { ratingWords } from "#domain/words/assurance.ts";
import { DataTable } from "#web/components/DataTable.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { exampleOf, type LawExample } from "./law-examples.ts";

/** What holds for every score with an example of each, and what a score is not (SCORING, laws). */
export function Promises({ changes }: { readonly changes: PolicyChanges }) {
  return (
    <>
      <h2 id="promises">What it promises</h2>
      <p>
        Do not take our word for it: <a href="/try-to-cheat">try to cheat</a>, with every trick we know of. The examples
        are worked out here, by the same rules as every score: one assistant, two questions answered yes, and what is
        done to them.
      </p>
      <ol>
        {laws.map(({ id, promise }) => (
          <li key={id}>
            <p>{promise}</p>
            <Disclosure summary={`Example of promise ${id}`}>
              <DataTable<LawExample>
                caption={`Example of promise ${id}`}
                captionHidden
                rows={exampleOf(id, changes)}
                rowKey={({ situation }) => situation}
                columns={[
                  { id: "situation", header: "What is there", rowHeader: true, cell: ({ situation }) => situation },
                  ...measures.map((measure) => ({
                    id: measure,
                    header: headers[measure],
                    align: "end" as const,
                    cell: ({ summary }: LawExample) => percent(summary.overall?.[measure]),
                  })),
                  { id: "risk", header: "Residual risk", cell: ({ summary }) => riskWords(summary) },
                ]}
              />
            </Disclosure>
          </li>
        ))}
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

const measures = ["claimed", "assured", "checked"] as const;
const headers = { claimed: "Claimed", assured: "Assured", checked: "Checked" } as const;

const riskWords = ({ inherent, residual, rating, conclusive }: Summary): string =>
  residual === null || rating === null
    ? `Not rated; inherent ${percent(inherent)}`
    : `${percent(residual)} of ${percent(inherent)}: ${ratingWords[rating]}, ${conclusive ? "conclusive" : "not conclusive"}`;
