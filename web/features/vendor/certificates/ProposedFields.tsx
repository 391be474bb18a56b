import type { CertificateBody } from "#contract/request.schema.ts";
import { holderDoubt, type VendorNames } from "#domain/certificate/holder-doubt.ts";
import {
  missingFields,
  type PrintedField,
  type PrintedProposal,
  type ReadCertificate,
} from "#domain/certificate/printed/read-certificate.ts";
import { date, list } from "#domain/format.ts";
import { Button } from "#web/components/Button.tsx";
import { type Column, DataTable } from "#web/components/DataTable.tsx";
import { Notice } from "#web/components/Notice.tsx";
import type { AttachingPdf } from "./attach-pdf.ts";
import type { CertificateModel } from "./CertificateModel.ts";
import { printedWords } from "./certificate-words.ts";

const dates: ReadonlySet<PrintedField> = new Set(["decided", "issued", "expires", "soaDate"]);

interface ProposedFieldsProps {
  readonly model: CertificateModel;
  readonly result: ReadCertificate;
  readonly names: VendorNames;
  /** The PDF itself becomes the document on file in the same step. */
  readonly attaching: AttachingPdf;
}

/** What a certificate's pages seem to say, field by field, each to be taken over; and what was not found on them. */
export function ProposedFields({ model, result, names, attaching }: ProposedFieldsProps) {
  const { proposals, doubt, says } = result;
  const open = proposals.filter((one) => !isTaken(model.body.value, one));
  const sure = open.filter(({ caution }) => caution === undefined);
  const missing = missingFields(result);
  const useAll = (): void => {
    model.change(Object.assign({}, ...sure.map(partOf)));
    if (!attaching.isAttached) void attaching.attach();
  };
  const held = holderDoubt(proposals.find(({ field }) => field === "holder")?.value, names);
  return (
    <>
      {held ? (
        <Notice kind="warning" title="The PDF names another company" announce="polite">
          <p>{held} Nothing of it was taken so far.</p>
        </Notice>
      ) : null}
      {doubt === undefined && says.length === 0 ? null : (
        <Notice kind="warning" title="Look at this twice" announce="polite">
          {[...(doubt === undefined ? [] : [doubt]), ...says].map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Notice>
      )}
      {proposals.length > 0 ? (
        <DataTable
          caption="What the PDF seems to say"
          columns={columnsFor(model)}
          rows={proposals.flatMap(withOthers)}
          rowKey={({ field, value }) => `${field} ${value}`}
        />
      ) : null}
      {proposals.length > 0 && missing.length > 0 ? (
        <p>
          Not found in the PDF: {list(missing.map((field) => printedWords[field]))}. If it is printed there, type it
          below; if it is not, leave it empty.
        </p>
      ) : null}
      {open.length > 1 && sure.length > 0 ? (
        <div class="cluster">
          <Button variant="secondary" onClick={useAll}>
            {attaching.isAttached
              ? "Use all that need no second look"
              : "Use all that need no second look, and attach the PDF"}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** A row for each value that the pages give for a field: one of them is to be chosen. */
const withOthers = (one: PrintedProposal): PrintedProposal[] => [
  one,
  ...(one.others ?? []).map(
    (other): PrintedProposal => ({ ...one, ...other, caution: `The page also says “${wordsOf(one)}”.` }),
  ),
];

const columnsFor = (model: CertificateModel): readonly Column<PrintedProposal>[] => [
  { id: "field", header: "Field", rowHeader: true, cell: ({ field }) => printedWords[field] },
  { id: "value", header: "Proposed", cell: (one) => <Proposed one={one} /> },
  {
    id: "words",
    header: "On the page",
    cell: ({ words, page }) => (
      <span class="soft">
        Page {page}: “{words}”
      </span>
    ),
  },
  {
    id: "take",
    header: "Take over",
    headerHidden: true,
    cell: (one) =>
      isTaken(model.body.value, one) ? (
        "Taken"
      ) : (
        <Button
          variant="secondary"
          size="small"
          label={one.others ? `Use ${printedWords[one.field]}: ${wordsOf(one)}` : `Use ${printedWords[one.field]}`}
          onClick={() => model.change(partOf(one))}
        >
          Use
        </Button>
      ),
  },
];

const Proposed = ({ one }: { one: PrintedProposal }) => (
  <>
    {wordsOf(one)}
    {one.caution ? <strong> {one.caution}</strong> : null}
  </>
);

const wordsOf = ({ field, value }: PrintedProposal): string =>
  dates.has(field) ? date(value) : value.replaceAll(",", field === "roles" ? ", " : ",");

const partOf = ({ field, value }: PrintedProposal): Partial<CertificateBody> =>
  field === "roles" ? { roles: value.split(",") } : { [field]: value };

function isTaken(body: CertificateBody, { field, value }: PrintedProposal): boolean {
  return field === "roles" ? (body.roles ?? []).join(",") === value : body[field] === value;
}
