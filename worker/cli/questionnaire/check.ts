import { basename } from "node:path";
import { readDraft } from "#domain/questionnaire/edit/draft.ts";
import { decodeText } from "#domain/questionnaire/import/decode.ts";
import { importFile } from "#domain/questionnaire/import/import-file.ts";
import { bytesOf, type FileOptions, readQuestionnaire } from "./read-file.ts";

/** Messages for people with line numbers; 2 when the file would not be published. */
export async function checkCommand(path: string, options: FileOptions): Promise<number> {
  const bytes = bytesOf(path);
  const read = options.format === undefined ? await importFile({ bytes, fileName: basename(path) }) : undefined;
  // Our own file is looked at as it is, so that every mistake has its line.
  const own = read?.format === "yaml" ? decodeText(bytes) : undefined;
  const { remarks, publishable } = readDraft(own ?? (await readQuestionnaire(path, options)).yaml);
  for (const { line, severity, text } of remarks) console.log(`${path}:${line}: ${severity}: ${text}`);
  console.log(publishable ? `${path} can be published.` : `${path} cannot be published yet.`);
  return publishable ? 0 : 2;
}
