import type { RequestView } from "#contract/request.ts";
import type { Receipt } from "#domain/assessment/receipt.ts";
import { dateTime } from "#domain/format.ts";
import { asked, joined } from "#domain/words/words.ts";
import { Button } from "#web/components/Button.tsx";
import { DefinitionList } from "#web/components/DefinitionList.tsx";
import { chosenSystems } from "#web/features/vendor/at-hand/progress.ts";

interface SubmittedCopyProps {
  readonly view: RequestView;
  readonly receipt: Receipt;
}

/** On top of the printed page: what was handed in to whom, who signed it, and the proof of it. */
export function SubmittedCopy({ view, receipt }: SubmittedCopyProps) {
  const systems = chosenSystems(view).map(({ name }) => name);
  const certificates = view.certificates.map(({ body }) => [body.standard, body.number].filter(Boolean).join(", "));
  return (
    <>
      <DefinitionList
        items={[
          { term: "Product", value: view.product },
          { term: "Asked by", value: `${view.requestedBy}, ${view.buyerName}` },
          {
            term: "Questionnaire",
            value: joined(
              asked(view.questionnaire, view.questionnaire.title),
              `, version ${view.questionnaire.version}`,
            ),
          },
          { term: "Signed by", value: `${receipt.signedName}, ${receipt.signedRole}` },
          { term: "Submitted", value: dateTime(receipt.submittedAt) },
          { term: "AI systems", value: systems.join(", ") || "None" },
          { term: "Certificates", value: certificates.join("; ") || "None" },
          { term: "Fingerprint (SHA-256)", value: <span class="break-anywhere">{receipt.sha256}</span> },
        ]}
      />
      <div class="cluster">
        <Button variant="secondary" onClick={() => print()}>
          Print or save as PDF
        </Button>
      </div>
    </>
  );
}
