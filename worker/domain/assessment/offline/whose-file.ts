import { isFields, own } from "#domain/questionnaire/import/json-tools.ts";
import type { RespondentQuestionnaire } from "#domain/questionnaire/respondent-view.ts";
import { withoutGuards } from "#domain/questionnaire/sheets/cell-text.ts";
import type { Sheet } from "#domain/questionnaire/sheets/sheets.ts";

/** What a file says of the request it was made for; a part that does not stand in it is missing. */
export interface Belonging {
  readonly request?: string;
  readonly product?: string;
  readonly vendor?: string;
  readonly buyer?: string;
  readonly version?: string;
}

type Part = keyof Belonging;
/** What stands in front of each part in a workbook. */
const labels: Readonly<Record<Part, string>> = {
  request: "Request",
  product: "Product",
  vendor: "Answers of",
  buyer: "Asked by",
  version: "Version",
};
const parts = Object.keys(labels) as Part[];

interface Made {
  readonly requestId: string;
  readonly product: string;
  readonly vendor?: string;
  readonly buyer?: string;
  readonly questionnaire: Pick<RespondentQuestionnaire, "version">;
}

/** Whose a file of this request is. */
const belongingOf = ({ requestId, product, vendor, buyer, questionnaire }: Made): Belonging => ({
  request: requestId,
  product,
  ...(vendor !== undefined && { vendor }),
  ...(buyer !== undefined && { buyer }),
  version: String(questionnaire.version),
});

/** The same as rows of a sheet: a label and what it says. */
export function belongingRows(made: Made): string[][] {
  const belonging = belongingOf(made);
  return parts.flatMap((part) => (belonging[part] === undefined ? [] : [[labels[part], belonging[part]]]));
}

/** Whose a workbook says it is, on whichever sheet it stands: the first one may have been thrown away. */
export function belongingIn(sheets: readonly Sheet[]): Belonging {
  const rows = sheets.filter(({ rows: [headers = []] }) => !headers.includes("Id")).flatMap((sheet) => sheet.rows);
  const said = parts.map((part): [Part, string | undefined] => [part, besideLabel(rows, labels[part])]);
  return Object.fromEntries(said.filter(([, value]) => value !== undefined));
}

function besideLabel(rows: readonly (readonly string[])[], label: string): string | undefined {
  for (const row of rows) {
    // At the end of its row: in front of it there may be a list of answers with the same word in it.
    const [said, value] = row.slice(0, row.findLastIndex((cell) => cell.trim() !== "") + 1).slice(-2);
    if (said === label && value !== undefined) return withoutGuards(value).trim();
  }
  return undefined;
}

/** Whose a JSON file says it is. */
export function belongingInData(data: Readonly<Record<string, unknown>>): Belonging {
  const questionnaire = own(data, "questionnaire");
  const said: Readonly<Record<Part, unknown>> = {
    request: own(data, "request"),
    product: own(data, "product"),
    vendor: own(data, "vendor"),
    buyer: own(data, "buyer"),
    version: isFields(questionnaire) ? String(own(questionnaire, "version")) : undefined,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => typeof value === "string" && value !== ""));
}

/** Why a file is not taken in a request, naming whose it is; undefined when it is of this request, or does not say. */
export function otherOwner(found: Belonging, made: Made): string | undefined {
  if (found.request === undefined || found.request === made.requestId) return undefined;
  const whose = [
    found.vendor && `the answers of ${found.vendor}`,
    found.buyer && `to ${found.buyer}`,
    found.product && `about ${found.product}`,
  ].filter(Boolean);
  const holds = whose.length > 0 ? ` It holds ${whose.join(" ")}${sameWords(found, made)}.` : "";
  return `This file belongs to another request.${holds} This request is about ${made.product}${made.buyer ? `, for ${made.buyer}` : ""}. Download the file of this page, or upload that one where it came from.`;
}

/** Two requests may say the same of themselves; then a reader is told that they are two all the same. */
const sameWords = (found: Belonging, { product, vendor, buyer }: Made): string =>
  found.product === product && found.vendor === vendor && found.buyer === buyer
    ? ", asked in another request than this one"
    : "";
