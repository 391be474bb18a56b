import { writeCsv } from "hucre/csv";
import { tableOf } from "#domain/questionnaire/table/table-of.ts";
import type { Questionnaire } from "../definition.schema.ts";

/** A questionnaire as CSV (RFC 4180) with a byte order mark, so that spreadsheets read accents as they are. */
export const csvOf = (questionnaire: Questionnaire): string =>
  `\uFEFF${writeCsv(tableOf(questionnaire), { delimiter: ",", lineSeparator: "\r\n" })}`;
