/** How a field stands in its cell. */
type CellKind = "text" | "data" | "number" | "tick";

export interface FieldColumn {
  readonly field: string;
  readonly header: string;
  readonly kind: CellKind;
}

const column = (header: string, field: string, kind: CellKind = "text"): FieldColumn => ({ field, header, kind });

export const rowKinds = ["Questionnaire", "Answer set", "Section", "Question", "Column", "Answer", "Finding"] as const;
export type RowKind = (typeof rowKinds)[number];

/** What a vendor fills in; it belongs to an assessment and is no part of the questionnaire. */
export const vendorHeaders = ["Vendor’s answer", "Vendor’s explanation"] as const;
export const kindHeader = "Row";
/** Id of the section, question, column or answer set a row belongs to. */
export const ownerHeader = "Belongs to";
/** Everything that has no column of its own, as data. */
export const moreHeader = "More";

/** The columns of each kind of row. A field that is named nowhere here goes into "More", so that nothing is lost. */
export const columnsOf: Readonly<Record<RowKind, readonly FieldColumn[]>> = {
  Questionnaire: [
    column("Id", "id"),
    column("Text", "title"),
    column("Help", "description"),
    column("Version", "version", "number"),
  ],
  "Answer set": [column("Id", "id")],
  Section: [
    column("Id", "id"),
    column("Text", "title"),
    column("Help", "description"),
    column("Shown when", "showIf", "data"),
  ],
  Question: [
    column("Id", "id"),
    column("Type", "type"),
    column("Text", "text"),
    column("Help", "help"),
    column("Why", "why"),
    column("Short label", "short"),
    column("Required", "required", "tick"),
    column("Must-have", "mustHave", "tick"),
    column("Importance", "importance"),
    column("Weight", "weight", "number"),
    column("Shown when", "showIf", "data"),
    column("Controls", "controls", "data"),
    column("A certificate may answer", "coveredBy"),
    column("Answer set", "answerSet"),
    column("Allowed answers", "answers", "data"),
    column("Evidence", "evidence", "data"),
  ],
  Column: [
    column("Id", "id"),
    column("Type", "type"),
    column("Text", "text"),
    column("Help", "help"),
    column("Answer set", "answerSet"),
  ],
  Answer: [column("Id", "value"), column("Text", "label"), column("Help", "help"), column("Points", "score", "number")],
  Finding: [
    column("Text", "title"),
    column("Severity", "severity"),
    column("When the answer is", "when", "data"),
    column("Advice", "advice"),
    column("Ask the vendor", "askVendor"),
  ],
};

/** The header row: what a reader looks at first stands first. */
export const tableHeaders: readonly string[] = [
  ...new Set([
    kindHeader,
    ownerHeader,
    "Id",
    "Text",
    "Help",
    ...vendorHeaders,
    "Type",
    ...rowKinds.flatMap((kind) => columnsOf[kind].map(({ header }) => header)),
    moreHeader,
  ]),
];
