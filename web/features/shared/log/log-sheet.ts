import type { LogEntry } from "#contract/log.ts";
import { kindWords } from "#domain/audit/action.ts";

/** The log for people who live in spreadsheets: a row for each entry, times in UTC. */
export const logSheet = (entries: readonly LogEntry[]): { readonly name: string; readonly rows: string[][] } => ({
  name: "Log",
  rows: [["No.", "When (UTC)", "Who", "What", "Kind", "Address", "Browser"], ...entries.map(rowOf)],
});

function rowOf({ seq, at, who, says, kind, from }: LogEntry): string[] {
  const place = from === null ? ["", ""] : from === "erased" ? ["erased", "erased"] : [from.address, from.agent];
  const sentence = says.map(({ text }) => text).join("");
  return [String(seq), new Date(at).toISOString(), who, sentence, kind === null ? "" : kindWords[kind], ...place];
}
