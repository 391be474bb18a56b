import type { Questionnaire } from "../definition.schema.ts";
import { csvOf } from "./csv-of.ts";
import { htmlOf } from "./html-of.ts";
import { xlsxOf } from "./xlsx-of.ts";
import { yamlOf } from "./yaml-of.ts";

export const exportFormats = ["yaml", "json", "xlsx", "csv", "html"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

interface Wanted {
  readonly to: ExportFormat;
  /** The file with its comments, if there is one: given as it is for YAML. */
  readonly text?: string;
}

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  yaml: "application/yaml",
  json: "application/json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv;charset=utf-8",
  html: "text/html;charset=utf-8",
};

/** A questionnaire as a file. All formats but the page to print can be imported again without loss. */
export async function exportAs(questionnaire: Questionnaire, { to, text }: Wanted): Promise<ExportedFile> {
  const content = await contentOf(questionnaire, { to, ...(text !== undefined && { text }) });
  return { name: `${questionnaire.id}-${questionnaire.version}.${to}`, mediaType: mediaTypes[to], content };
}

async function contentOf(questionnaire: Questionnaire, { to, text }: Wanted): Promise<ExportedFile["content"]> {
  switch (to) {
    case "yaml":
      return text ?? yamlOf(questionnaire);
    case "json":
      return `${JSON.stringify(questionnaire, null, 2)}\n`;
    case "xlsx":
      return new Uint8Array(await xlsxOf(questionnaire));
    case "csv":
      return csvOf(questionnaire);
    case "html":
      return htmlOf(questionnaire);
  }
}
