import * as z from "zod";

/**
 * A value with the fields its schema names and no others, however deep: a field that was added to a stored row, or to a
 * thing the row was made from, cannot travel by itself. Nothing is checked here; what was stored was checked when it came.
 */
export function picked(schema: unknown, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  if (schema instanceof z.ZodReadonly || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return picked(schema.unwrap(), value);
  if (schema instanceof z.ZodDefault) return picked(schema.unwrap(), value);
  if (schema instanceof z.ZodObject) return isRecord(value) ? pickedFields(schema.shape, value) : undefined;
  if (schema instanceof z.ZodArray)
    return Array.isArray(value) ? value.map((one) => picked(schema.element, one)) : undefined;
  if (schema instanceof z.ZodRecord)
    return isRecord(value)
      ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, picked(schema.valueType, one)]))
      : undefined;
  if (schema instanceof z.ZodUnion) return pickedOf(schema.options, value);
  if (schema instanceof z.ZodPipe) return picked(schema.out, value);
  return value;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function pickedFields(shape: z.ZodRawShape, value: Record<string, unknown>): Record<string, unknown> {
  const fields = Object.entries(shape).flatMap(([name, schema]) =>
    Object.hasOwn(value, name) ? [[name, picked(schema, value[name])] as const] : [],
  );
  return Object.fromEntries(fields);
}

/** By the first of the schemas that the value fits once it is picked; by none, nothing of it. */
function pickedOf(options: readonly unknown[], value: unknown): unknown {
  for (const option of options) {
    const part = picked(option, value);
    if (option instanceof z.ZodType && option.safeParse(part).success) return part;
  }
  return undefined;
}
