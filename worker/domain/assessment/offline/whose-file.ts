import { isFields, own } from "#domain/questionnaire/import/json-tools.ts";
import type { RespondentQuestionnaire } from "#domain/questionnaire/respondent-view.ts";
import { withoutGuards } from "#domain/questionnaire/sheets/cell-text.ts";
import type { Sheet } from "#domain/questionnaire/sheets/sheets.ts";
import { type BelongingPart, belongingParts, everyFrame, meaningsSheet, type SheetWords } from "./sheet-words.ts";

/** What a file says of the request it was made for; a part that does not stand in it is missing. */
export type Belonging = Readonly<Partial<Record<BelongingPart, string>>>;

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

/** The same as rows of a sheet: what it is called in a language, or its plain name, and what it says. */
export function belongingRows(made: Made, words?: Pick<SheetWords, "belonging">): string[][] {
  const belonging = belongingOf(made);
  return belongingParts.flatMap((part) => {
    const said = belonging[part];
    return said === undefined ? [] : [[words?.belonging[part] ?? part, said]];
  });
}

/** Whose a workbook says it is: on the sheet that nobody sees, or where people read it, as either may have been thrown away. */
export function belongingIn(sheets: readonly Sheet[]): Belonging {
  const hidden = sheets.find(({ name }) => name === meaningsSheet)?.rows ?? [];
  const read = sheets.flatMap(({ rows }) => rows);
  const said = belongingParts.map((part): [BelongingPart, string | undefined] => [
    part,
    hidden.find(([id, name]) => id === "" && name === part)?.[2] ??
      read.find(([label = ""]) => everyFrame.some(({ belonging }) => belonging[part] === label.trim()))?.[1],
  ]);
  const known = said.flatMap(([part, text = ""]) => (text.trim() === "" ? [] : [[part, withoutGuards(text).trim()]]));
  return Object.fromEntries(known);
}

/** Whose a JSON file says it is. */
export function belongingInData(data: Readonly<Record<string, unknown>>): Belonging {
  const questionnaire = own(data, "questionnaire");
  const said: Readonly<Record<BelongingPart, unknown>> = {
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
