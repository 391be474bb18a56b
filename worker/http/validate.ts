import { validator } from "hono/validator";
import type * as z from "zod";
import { type FieldProblem, fail } from "#contract/problems.ts";

const pointer = (path: readonly PropertyKey[]): string => path.map((step) => `/${String(step)}`).join("");

/** The fields of a zod refusal, as JSON pointers with words for the person. */
export const fieldsOf = (error: z.ZodError): FieldProblem[] =>
  error.issues.map((issue) => ({ pointer: pointer(issue.path), message: issue.message }));

/** Parses with a schema, or refuses with the fields. */
export function parse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value);
  return result.success ? result.data : fail("input-invalid", fieldsOf(result.error));
}

/** Validates the JSON body of a route. */
export const body = <T extends z.ZodType>(schema: T) => validator("json", (value): z.output<T> => parse(schema, value));

/** Validates the query of a route; a repeated parameter is refused, because one value is meant. */
export const query = <T extends z.ZodType>(schema: T) =>
  validator("query", (value): z.output<T> => parse(schema, value));
