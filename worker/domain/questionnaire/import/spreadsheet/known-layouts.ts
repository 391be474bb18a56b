import { vendorSheets } from "./hecvat.ts";
import { type SpreadsheetMapping, sameHeader } from "./mapping.ts";

/** A layout many buyers own; only its headers are here, because the questions belong to others. */
interface KnownLayout extends Omit<SpreadsheetMapping, "sheet" | "headerRow" | "layout"> {
  readonly layout: string;
  /** Headers that give it away. */
  readonly recognisedBy: readonly string[];
}

const yesNoNa = { Yes: "yes", No: "no", NA: "na", "N/A": "na", "Not Applicable": "na" } as const;

/** Ready-made mappings, the most particular first. */
const knownLayouts: readonly KnownLayout[] = [
  {
    layout: "CSA CAIQ or AI-CAIQ, workbook",
    recognisedBy: ["Question ID", "Question", "SSRM Control Ownership"],
    columns: { id: "Question ID", question: "Question", section: "CCM Domain Title", answer: "CSP CAIQ Answer" },
    withoutList: "yesNo",
    vocabulary: yesNoNa,
  },
  {
    layout: "CSA AI-CAIQ, table",
    recognisedBy: ["question_id", "question", "aicm_control_id", "aicm_domain_title"],
    columns: {
      id: "question_id",
      question: "question",
      section: "aicm_domain_title",
      help: "aicm_control_specification",
    },
    withoutList: "yesNo",
    vocabulary: yesNoNa,
  },
  {
    layout: "EDUCAUSE HECVAT 4, workbook",
    recognisedBy: ["New ID", "Question", "Compliant Response", "Default Importance"],
    columns: {
      id: "New ID",
      question: "Question",
      section: vendorSheets.block,
      help: vendorSheets.guidance,
      goodAnswer: "Compliant Response",
      importance: "Default Importance",
      answer: "Vendor Response",
    },
    vocabulary: yesNoNa,
  },
  {
    layout: "EDUCAUSE HECVAT 4",
    recognisedBy: ["Question ID", "Question", "Compliant Response"],
    columns: {
      id: "Question ID",
      question: "Question",
      section: "Category",
      help: "Guidance",
      goodAnswer: "Compliant Response",
      importance: "Default Importance",
      answer: "Vendor Answer",
    },
    withoutList: "yesNo",
    vocabulary: yesNoNa,
  },
  {
    layout: "EDUCAUSE HECVAT, vendor sheet",
    recognisedBy: ["Vendor Answers", "Additional Information", "Guidance"],
    columns: { id: "ID", question: "Question", help: "Guidance", answer: "Vendor Answers" },
    withoutList: "yesNo",
    vocabulary: yesNoNa,
  },
  {
    layout: "Shared Assessments SIG",
    recognisedBy: ["Ques Num", "Question/Request", "Response"],
    columns: { id: "Ques Num", question: "Question/Request", section: "Category", answer: "Response" },
    withoutList: "yesNo",
    vocabulary: yesNoNa,
  },
];

/** The known layout whose headers stand in a row; its columns as far as the row has them. */
export function knownLayoutOf(headers: readonly string[]): Omit<SpreadsheetMapping, "sheet" | "headerRow"> | undefined {
  const has = (wanted: string): boolean => headers.some((header) => sameHeader(header, wanted));
  const found = knownLayouts.find(({ recognisedBy }) => recognisedBy.every(has));
  if (found === undefined) return undefined;
  const { recognisedBy: _, columns, ...rest } = found;
  return { ...rest, columns: Object.fromEntries(Object.entries(columns).filter(([, header]) => has(header))) };
}
