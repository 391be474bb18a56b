import * as z from "zod";
import { emailSchema } from "./identity.schema.ts";

const questionId = z.string().min(1).max(100);
const words = z
  .string()
  .trim()
  .min(1, "Write something first")
  .max(5000)
  // The database takes a text to end there: one that begins with it would be empty.
  .refine((text) => !text.includes("\u0000"), "Take out the invisible character (U+0000) and send it again");

/** A note among colleagues or a message to the other side; about one question, or about the whole. */
export const writeWordsSchema = z.strictObject({ questionId: questionId.nullable(), text: words });

/** Questions handed to a colleague, who is told by mail. */
export const delegateSchema = z.strictObject({
  email: emailSchema,
  name: z.string().trim().min(1, "Name your colleague").max(200),
  questionIds: z.array(questionId).min(1, "Choose at least one question").max(500),
  note: z.string().trim().max(1000),
});

export const finishSchema = z.strictObject({ finished: z.boolean() });

/**
 * Where somebody is typing right now; empty when nowhere in particular. Who said so a moment ago and stays is written
 * down again only when somebody else is there to see it.
 */
export const presenceSchema = z.strictObject({ questionId: z.string().max(100), stays: z.boolean().optional() });

export type WriteWords = z.infer<typeof writeWordsSchema>;
export type Presence = z.infer<typeof presenceSchema>;
export type Delegate = z.infer<typeof delegateSchema>;
