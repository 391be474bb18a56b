import * as z from "zod";

/** Why a question is asked anew, in the order in which it is told. */
export const anewReasons = ["new", "changed", "certificate", "old", "at-risk"] as const;
export type AnewReason = (typeof anewReasons)[number];

/** By question: why it is asked anew. What is not named reads as it did, and was answered well and not long ago. */
export const asksAnewSchema = z.record(z.string(), z.array(z.enum(anewReasons)).min(1));
export type AsksAnew = Readonly<Record<string, readonly AnewReason[]>>;
