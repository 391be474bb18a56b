import * as z from "zod";
import type { AssessmentId } from "#domain/ids.ts";

const assessmentId = z.custom<AssessmentId>((value) => typeof value === "string");

/** The secret link that a mail carries: a fresh token is made when the mail goes out, so that no row holds one. */
export const mintSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("invitation"), assessmentId, email: z.string(), expiresAt: z.number() }),
  z.strictObject({ kind: z.literal("access"), passportId: z.string(), id: z.string() }),
]);
export type Mint = z.infer<typeof mintSchema>;

/** Where the token will stand in the text. `plain` lets no control character through, so nobody can type this one. */
export const tokenPlace = "\u001A";
