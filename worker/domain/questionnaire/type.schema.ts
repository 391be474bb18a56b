import * as z from "zod";
import { lineSchema } from "./parts.schema.ts";
import type { Limit, Limits, LimitValues } from "./question-types/limits.ts";
import type { Described, Place } from "./question-types/question-type.ts";

const daySchema = z
  .string()
  .regex(/^(\d{4}-\d{2}-\d{2}|today)$/, "a date limit is a date such as 2026-01-31, or the word today");

function within<N extends z.ZodNumber>(number: N, { from, to }: Limit): N {
  const upwards = from === undefined ? number : number.min(from);
  return to === undefined ? upwards : upwards.max(to);
}

const schemaOfLimit: { readonly [H in keyof LimitValues]: (limit: Limit) => z.ZodType<LimitValues[H]> } = {
  count: (limit) => within(z.int(), limit),
  number: (limit) => within(z.number(), limit),
  day: () => daySchema,
  line: () => lineSchema,
  tick: () => z.boolean(),
};

type Shape = Readonly<Record<string, z.ZodType>>;
type LimitShape<L extends Limits> = { [field in keyof L]: z.ZodOptional<z.ZodType<LimitValues[L[field]["holds"]]>> };
type AnyType = Pick<Described<string, Place, Limits>, "type" | "limits">;

/** For each type of a union: what all share, its own limits, and its name. */
type SchemaOf<D, S extends Shape> = D extends AnyType
  ? z.ZodObject<S & LimitShape<D["limits"]> & { type: z.ZodLiteral<D["type"]> }, z.core.$strict>
  : never;

/** The schema of one type of question: the fields all types share, its own limits, and its name. */
export function schemaOf<D extends AnyType, S extends Shape>({ type, limits }: D, shared: S) {
  const own = Object.entries(limits).map(([field, limit]) => [field, schemaOfLimit[limit.holds](limit).optional()]);
  // The compiler loses the fields' names on the way through a list.
  return z.strictObject({ ...shared, ...Object.fromEntries(own), type: z.literal(type) }) as unknown as SchemaOf<D, S>;
}

/** The schemas of some types, for a union. */
export function schemasOf<D extends AnyType, S extends Shape>(types: Readonly<Record<string, D>>, shared: S) {
  return Object.values(types).map((one) => schemaOf(one, shared));
}
