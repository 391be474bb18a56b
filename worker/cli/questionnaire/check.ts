import { basename } from "node:path";
import { readDraft } from "#domain/questionnaire/edit/draft.ts";
import { gatesOf } from "#domain/questionnaire/gates.ts";
import { decodeText } from "#domain/questionnaire/import/decode.ts";
import { importFile } from "#domain/questionnaire/import/import-file.ts";
import { gateWords } from "#domain/words/gates.ts";
import { bytesOf, type FileOptions, readQuestionnaire } from "./read-file.ts";

/**
 * Messages for people with line numbers, and every gate with what it hides; 2 when the file would not be published, or
 * when a gate hides by one tick what another should show, or does not say how a reviewer confirms it.
 */
export async function checkCommand(path: string, options: FileOptions): Promise<number> {
  const bytes = bytesOf(path);
  const read = options.format === undefined ? await importFile({ bytes, fileName: basename(path) }) : undefined;
  // Our own file is looked at as it is, so that every mistake has its line.
  const own = read?.format === "yaml" ? decodeText(bytes) : undefined;
  const { remarks, publishable, questionnaire } = readDraft(own ?? (await readQuestionnaire(path, options)).yaml);
  for (const { line, severity, text } of remarks) console.log(`${path}:${line}: ${severity}: ${text}`);
  const gates = questionnaire === undefined ? [] : gatesOf(questionnaire);
  for (const gate of gates) console.log(`${path}: ${gateWords(gate)}`);
  const isSafe = gates.every(({ hasNote, hidingTicks }) => hasNote && hidingTicks.length === 0);
  console.log(publishable ? `${path} can be published.` : `${path} cannot be published yet.`);
  return publishable && isSafe ? 0 : 2;
}
