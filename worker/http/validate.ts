import type { Context } from "hono";
import type * as z from "zod";
import { type FieldProblem, fail } from "#contract/problems.ts";
import { storable } from "./storable.ts";

const pointer = (path: readonly PropertyKey[]): string => path.map((step) => `/${String(step)}`).join("");

/** The fields of a zod refusal, as JSON pointers with words for the person. */
export const fieldsOf = (error: z.ZodError): FieldProblem[] =>
  error.issues.map((issue) => ({ pointer: pointer(issue.path), message: issue.message }));

/** Parses with a schema, or refuses with the fields. */
export function parse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value);
  return result.success ? result.data : fail("input-invalid", fieldsOf(result.error));
}

/** The JSON of a request; refuses what is none. */
export async function readJson(c: Context): Promise<unknown> {
  return storable(parsed(await c.req.text()));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What the parser says of it repeats what was sent.
    return fail("request-malformed");
  }
}

/** The query of a request; a repeated parameter stays a list, which no schema takes, because one value is meant. */
export const readQuery = (c: Context): Record<string, unknown> =>
  storable(
    Object.fromEntries(
      Object.entries(c.req.queries()).map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
    ),
  );
