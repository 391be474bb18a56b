import * as z from "zod";

/**
 * A value with the fields its schema names and no others, however deep: a field that was added to a stored row, or to a
 * thing the row was made from, cannot travel by itself. Nothing is checked here; what was stored was checked when it came.
 */
export const picked = <S extends z.ZodType>(schema: S, value: z.output<S>): z.output<S> =>
  pickedBy(schema, value) as z.output<S>;

/** The same where types are not known; `undefined` of what is no value of the schema's kind. */
export function pickedBy(schema: unknown, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  if (schema instanceof z.ZodReadonly || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return pickedBy(schema.unwrap(), value);
  if (schema instanceof z.ZodDefault) return pickedBy(schema.unwrap(), value);
  if (schema instanceof z.ZodObject) return isRecord(value) ? pickedFields(schema.shape, value) : undefined;
  if (schema instanceof z.ZodArray)
    return Array.isArray(value) ? value.map((one) => pickedBy(schema.element, one)) : undefined;
  if (schema instanceof z.ZodRecord)
    return isRecord(value)
      ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, pickedBy(schema.valueType, one)]))
      : undefined;
  if (schema instanceof z.ZodDiscriminatedUnion) return pickedBy(namedBy(schema, value), value);
  if (schema instanceof z.ZodUnion) return pickedOf(schema.options, value);
  if (schema instanceof z.ZodLazy) return pickedBy(schema.unwrap(), value);
  if (schema instanceof z.ZodPipe) return pickedBy(schema.out, value);
  return value;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function pickedFields(shape: z.ZodRawShape, value: Record<string, unknown>): Record<string, unknown> {
  const fields = Object.entries(shape).flatMap(([name, schema]) =>
    Object.hasOwn(value, name) ? [[name, pickedBy(schema, value[name])] as const] : [],
  );
  return Object.fromEntries(fields);
}

/** The schema that carries the value's own name, such as the type of a question; without one, a schema of nothing. */
function namedBy({ def, options }: z.ZodDiscriminatedUnion, value: unknown): unknown {
  const name = isRecord(value) ? value[def.discriminator] : undefined;
  return (
    options.find((option) => option instanceof z.ZodObject && nameOf(option, def.discriminator) === name) ?? nothing
  );
}
const nothing = z.object({});

const nameOf = (option: z.ZodObject, discriminator: string): unknown => {
  const name: unknown = option.shape[discriminator];
  return name instanceof z.ZodLiteral ? name.value : undefined;
};

/** By the first of the schemas that the value fits once it is picked; by none, nothing of it. */
function pickedOf(options: readonly unknown[], value: unknown): unknown {
  for (const option of options) {
    const part = pickedBy(option, value);
    if (option instanceof z.ZodType && option.safeParse(part).success) return part;
  }
  return undefined;
}
