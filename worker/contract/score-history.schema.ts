import * as z from "zod";
import { isCivilDate } from "#domain/civil-date.ts";
import { mostPerPage } from "./list.schema.ts";

const day = z.string().refine(isCivilDate, "Enter a date that exists");

/** Which page of a history: what came before a row, by its number. */
export const historyQuerySchema = z.strictObject({
  before: z.coerce.number().int().min(1).optional(),
  most: z.coerce.number().int().min(1).max(mostPerPage).default(50),
});

/** On which day. */
export const stoodQuerySchema = z.strictObject({ on: day });
/** On which day, or today. */
export const dossierQuerySchema = z.strictObject({ on: day.optional() });
