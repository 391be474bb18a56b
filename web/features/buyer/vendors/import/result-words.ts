import type { ReportLine, TakenBack } from "#contract/vendor-import.ts";
import type { ImportOutcome } from "#domain/register/import/outcomes.ts";

/** What became of a line, once the import was stored. */
export const resultWords: Readonly<Record<ImportOutcome, string>> = {
  new: "New",
  changed: "Changed",
  unchanged: "Unchanged",
  doubt: "Left out",
  refused: "Not taken",
};

/** Why a vendor was left as it is when an import was taken back. */
export const leftWords: Readonly<Record<TakenBack["left"][number]["because"], string>> = {
  changed: "was changed since",
  asked: "was asked since",
  merged: "was made one with another vendor since",
  gone: "is not in the register any more",
};

/** What became of what a line did when the import was taken back; undefined while it is there as it was done. */
export function afterwardsWords(afterwards: ReportLine["afterwards"]): string | undefined {
  if (afterwards === null) return undefined;
  if (afterwards.is === "taken-back") return "Taken back with the import.";
  return `The import was taken back, this stays: the vendor ${afterwards.because === null ? "was changed or asked since" : leftWords[afterwards.because]}.`;
}
