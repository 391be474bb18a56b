import * as fc from "fast-check";
import * as z from "zod";

/** JSON that a schema would take, as far as it can be told; what cannot be told is any JSON. */
export function arbitraryOf(schema: unknown, depth = 0): fc.Arbitrary<unknown> {
  if (depth > 8) return fc.constant(null);
  const inside = (one: unknown): fc.Arbitrary<unknown> => arbitraryOf(one, depth + 1);
  if (schema instanceof z.ZodOptional) return fc.option(inside(schema.unwrap()), { nil: undefined });
  if (schema instanceof z.ZodNullable) return fc.option(inside(schema.unwrap()), { nil: null });
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodReadonly || schema instanceof z.ZodLazy)
    return inside(schema.unwrap());
  if (schema instanceof z.ZodPipe) return inside(schema.in);
  if (schema instanceof z.ZodObject)
    return fc.record(Object.fromEntries(Object.entries(schema.shape).map(([name, one]) => [name, inside(one)])));
  if (schema instanceof z.ZodRecord)
    return fc.dictionary(fc.string({ maxLength: 20 }), inside(schema.valueType), { maxKeys: 4 });
  if (schema instanceof z.ZodArray) return fc.array(inside(schema.element), { maxLength: 4 });
  if (schema instanceof z.ZodTuple) return fc.tuple(...schema.def.items.map(inside));
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map(inside));
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  return leafOf(schema);
}

function leafOf(schema: unknown): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) return fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer(), fc.double());
  if (schema instanceof z.ZodString)
    return fc.oneof(
      fc.string({ unit: "grapheme", minLength: Math.min(schema.minLength ?? 0, 500), maxLength: 600 }),
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.emailAddress(),
      fc.constant("2027-01-31"),
    );
  return fc.jsonValue({ maxDepth: 3 });
}
