import { exportAs, exportFormats } from "#domain/questionnaire/export/export-as.ts";
import { type FileOptions, readQuestionnaire } from "./read-file.ts";
import { Refusal } from "./refusal.ts";

/** The questionnaire in another format, on standard output. */
export async function exportCommand(
  path: string,
  { to: name, ...options }: FileOptions & { readonly to?: string | undefined },
): Promise<number> {
  const to = exportFormats.find((one) => one === name);
  if (to === undefined) throw new Refusal([`--to should be one of: ${exportFormats.join(", ")}.`], 1);
  const { questionnaire, yaml } = await readQuestionnaire(path, options);
  const { content } = await exportAs(questionnaire, { to, text: yaml });
  process.stdout.write(content);
  return 0;
}
