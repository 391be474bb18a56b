import { readFileSync } from "node:fs";
import { basename } from "node:path";
import {
  type ImportedFile,
  type ImportFormat,
  importFile,
  importFormats,
} from "#domain/questionnaire/import/import-file.ts";
import { readMapping, type SpreadsheetMapping } from "#domain/questionnaire/import/spreadsheet/mapping.ts";
import { Refusal } from "./refusal.ts";

export interface FileOptions {
  readonly format?: string | undefined;
  /** Path of a JSON file. */
  readonly mapping?: string | undefined;
}

/** A questionnaire file in any format we know; a Refusal with the problems when it cannot be read. */
export async function readQuestionnaire(
  path: string,
  options: FileOptions,
): Promise<Extract<ImportedFile, { ok: true }>> {
  const format = formatOf(options.format);
  const mapping = mappingOf(options.mapping);
  const file = { bytes: bytesOf(path), fileName: basename(path) };
  const read = await importFile({ ...file, ...(format && { format }), ...(mapping && { mapping }) });
  if (!read.ok)
    throw new Refusal(
      read.problems.map(({ place, text }) => `${path}: ${place}: ${text}`),
      2,
    );
  return read;
}

export function bytesOf(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    throw new Refusal([`${path} cannot be read: ${error instanceof Error ? error.message : ""}`], 1);
  }
}

function formatOf(name: string | undefined): ImportFormat | undefined {
  const format = importFormats.find((one) => one === name);
  if (name !== undefined && format === undefined)
    throw new Refusal([`--format ${name} is not known. There are: ${importFormats.join(", ")}.`], 1);
  return format;
}

function mappingOf(path: string | undefined): SpreadsheetMapping | undefined {
  if (path === undefined) return undefined;
  const read = readMapping(parsed(path));
  if (!read.ok) throw new Refusal([`${path}: ${read.text}`], 1);
  return read.mapping;
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytesOf(path)));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal([`${path}: this is no JSON.`], 1);
  }
}
