import { isAimsStandard } from "../standard.ts";
import { number } from "./number-reader.ts";
import type { Sheet } from "./page/sheet.ts";
import { holder } from "./party-readers.ts";
import { linesOf, otherStandardsIn, textOf } from "./standards-named.ts";

/** Pages of a file that belong to one certificate, or to none. */
export interface PageRun {
  readonly sheets: readonly Sheet[];
  /** Counted from 1. */
  readonly pages: readonly number[];
  readonly number: string | undefined;
  readonly holder: string | undefined;
  readonly isAims: boolean;
  readonly others: readonly string[];
  /** It has a number, or says that it certifies. */
  readonly isCertificate: boolean;
}

const certifies =
  /(?<!\p{L})(?:certif(?:y|ies)|has been (?:assessed|audited|found)|have been approved|certificate of (?:registration|approval|conformity|conformance)|bescheinigt|bestätigt|certifie|atteste|certifica|certificeert|verklaart)(?!\p{L})|証する|証明(?:する|します)|認証書|登録証/iu;
const annex =
  /(?<!\p{L})(?:annex|appendix|schedule|anlage|anhang|annexe|allegato|anexo|bijlage|continued|continuation|(?:page|seite|pagina|página) (?:[2-9]|1\d)|[2-9] ?\/ ?\d+)(?!\p{L})|付属書|附属書|別紙/iu;

function runOf(sheet: Sheet, page: number): PageRun {
  const lines = linesOf([sheet]);
  const text = textOf(lines);
  const found = number(lines);
  return {
    sheets: [sheet],
    pages: [page],
    number: found?.value,
    holder: holder(lines)?.value,
    isAims: isAimsStandard(text.replace(/\n/g, " ")),
    others: otherStandardsIn(text.replace(/\n/g, " ")),
    isCertificate: found !== undefined || certifies.test(text),
  };
}

/** The pages of a file, those of one certificate together. */
export function pageRuns(sheets: readonly Sheet[]): PageRun[] {
  const runs: PageRun[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const next = runOf(sheet, index + 1);
    const last = runs.at(-1);
    if (last && !beginsAnother(last, next)) runs[runs.length - 1] = together(last, next);
    else runs.push(next);
  }
  return runs;
}

const together = (one: PageRun, next: PageRun): PageRun => ({
  sheets: [...one.sheets, ...next.sheets],
  pages: [...one.pages, ...next.pages],
  number: one.number ?? next.number,
  holder: one.holder ?? next.holder,
  isAims: one.isAims || next.isAims,
  others: [...new Set([...one.others, ...next.others])],
  isCertificate: one.isCertificate || next.isCertificate,
});

function beginsAnother(last: PageRun, next: PageRun): boolean {
  const text = textOf(linesOf(next.sheets).slice(0, 12));
  if (next.number !== undefined && last.number !== undefined) return !isSame(last.number, next.number);
  if (annex.test(text) && !next.isCertificate) return false;
  if (!next.isCertificate) return false;
  if (annex.test(text) && next.number === undefined) return false;
  if (!last.isCertificate) return true;
  const isOther = next.isAims !== last.isAims && (next.others.length > 0 || last.others.length > 0);
  const isHolder = next.holder !== undefined && last.holder !== undefined && next.holder !== last.holder;
  return isOther || isHolder;
}

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
/** The numbers of a certificate and of its annex may differ by what is added at the end. */
const isSame = (one: string, other: string): boolean => {
  const [a, b] = [bare(one), bare(other)];
  return a.startsWith(b) || b.startsWith(a);
};
