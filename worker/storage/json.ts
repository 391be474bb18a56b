import * as z from "zod";
import { pickedBy } from "#domain/picked.schema.ts";

/** Stored JSON that does not fit its schema; `message` names the path and never the value. */
class StoredMisfit extends Error {}

/**
 * Stored JSON as its schema reads it: the fields it names and no others, each checked. What does not fit was not written by
 * this portal, or lacks a migration: it throws `StoredMisfit` and nothing goes on with it.
 */
export function stored<S extends z.ZodType>(schema: S, json: string): z.output<S> {
  const read = schema.safeParse(pickedBy(schema, JSON.parse(json)));
  if (read.success) return read.data;
  const issues = read.error.issues.map(({ path, code }) => `${path.join(".")}: ${code}`);
  throw new StoredMisfit(`stored JSON does not fit: ${issues.slice(0, 5).join("; ")}`);
}

/** The same for a column that may be empty. */
export const storedOrNull = <S extends z.ZodType>(schema: S, json: string | null): z.output<S> | null =>
  json === null ? null : stored(schema, json);

export const idsSchema = z.array(z.string());

/**
 * A whole document of the domain as the portal itself wrote it and never changes it: a published questionnaire or policy
 * under its hash, a record that was signed, figures that scoring worked out. Its type is its writer's word; nothing of it
 * crosses a border but through a view that names its fields.
 */
export const asWritten = <T>(json: string): T => JSON.parse(json) as T;
