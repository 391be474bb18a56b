import type { CertificateBody } from "#contract/response.schema.ts";
import { controlIds, isControlId } from "#domain/catalogue/controls.ts";

export type Soa = NonNullable<CertificateBody["soa"]>;

/** What was understood of a pasted table, and the lines that were not. */
export interface ReadSoa {
  readonly soa: Soa;
  readonly notUnderstood: readonly string[];
}

const yes = new Set(["yes", "y", "included", "applicable", "true", "x", "1"]);
const no = new Set(["no", "n", "excluded", "not applicable", "n/a", "na", "false", "0"]);

/** Reads a table copied from a spreadsheet: control, yes or no, reason; what stands in further columns is left. */
export function readSoaTable(text: string): ReadSoa {
  const soa: Record<string, Soa[string]> = {};
  const notUnderstood: string[] = [];
  for (const line of text.split(/\r?\n/).filter((one) => one.trim() !== "")) {
    const [control = "", included = "", reason = ""] = cellsOf(line);
    const word = included.toLowerCase();
    if (isControlId(control) && (yes.has(word) || no.has(word))) {
      const justification = reason.trim();
      soa[control] = { included: yes.has(word), ...(justification === "" ? {} : { justification }) };
    } else notUnderstood.push(line);
  }
  return { soa, notUnderstood };
}

function cellsOf(line: string): string[] {
  const separator = line.includes("\t") ? "\t" : line.includes(";") ? ";" : ",";
  const cells = line.split(separator).map((cell) => cell.trim().replace(/^"|"$/g, ""));
  // A reason typed without quotes may hold commas of its own.
  return separator === "," ? [...cells.slice(0, 2), cells.slice(2).join(", ")] : cells;
}

/** A Statement of Applicability that includes all 38 controls. */
export const everythingIncluded = (): Soa => Object.fromEntries(controlIds.map((id) => [id, { included: true }]));
