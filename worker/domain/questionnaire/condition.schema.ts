import * as z from "zod";
import { maxConditionDepth } from "./condition-depth.ts";
import { idSchema } from "./parts.schema.ts";

/** The tests a condition may make; each condition makes exactly one. */
const conditionTests = ["is", "isNot", "isOneOf", "includes", "atLeast", "atMost", "answered"] as const;

export type TestName = (typeof conditionTests)[number];

const plainValueSchema = z.union([z.string(), z.number(), z.boolean()]);

// Told to editors alone: what was published with another text stays readable, and the linter refuses it in a draft.
const dayText = z.string().meta({ format: "date", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" });

const tests = {
  is: plainValueSchema.optional(),
  isNot: plainValueSchema.optional(),
  isOneOf: z.array(plainValueSchema).meta({ minItems: 1 }).optional(),
  includes: plainValueSchema.optional(),
  // Numbers, or ISO dates, which compare as text.
  atLeast: z.union([z.number(), dayText]).optional(),
  atMost: z.union([z.number(), dayText]).optional(),
  answered: z.literal(true).optional(),
};

type Tests = { readonly [test in TestName]?: unknown };

const makesOneTest = (condition: Tests) => conditionTests.filter((test) => condition[test] !== undefined).length === 1;

const oneTest = `a condition makes exactly one test: ${conditionTests.join(", ")}`;

/** A test on the answer to an earlier question, or on one column of an earlier table. */
export const questionTestSchema = z
  .strictObject({ question: idSchema, column: idSchema.optional(), ...tests })
  .refine(makesOneTest, oneTest);

/** A test on the list of one field's values over all AI systems being bought. */
export const systemTestSchema = z.strictObject({ system: z.string().min(1), ...tests }).refine(makesOneTest, oneTest);

export type PlainValue = z.infer<typeof plainValueSchema>;
export type QuestionTest = z.infer<typeof questionTestSchema>;
export type SystemTest = z.infer<typeof systemTestSchema>;
export type Condition = QuestionTest | SystemTest | { all: Condition[] } | { any: Condition[] } | { not: Condition };

const treeSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    questionTestSchema,
    systemTestSchema,
    z.strictObject({ all: z.array(treeSchema) }),
    z.strictObject({ any: z.array(treeSchema) }),
    z.strictObject({ not: treeSchema }),
  ]),
);

/** When a section or a question is shown. Depth is looked at first, so that no file can exhaust the stack. */
export const conditionSchema = z
  .unknown()
  .refine(isShallow, `conditions may be nested ${maxConditionDepth} deep at most`)
  .pipe(treeSchema);

function isShallow(condition: unknown): boolean {
  let level = [condition];
  for (let depth = 0; depth <= maxConditionDepth && level.length > 0; depth++) level = level.flatMap(partsOf);
  return level.length === 0;
}

function partsOf(condition: unknown): unknown[] {
  if (typeof condition !== "object" || condition === null) return [];
  const { all, any, not } = condition as Readonly<Record<string, unknown>>;
  return [all, any, not].flat().filter((part) => part !== undefined);
}
