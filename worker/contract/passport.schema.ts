import * as z from "zod";
import { emailSchema } from "./identity.schema.ts";

const ids = z.array(z.string().min(1).max(100)).max(500).readonly();

/** What a vendor puts on its page. */
export const passportChoicesSchema = z.strictObject({
  title: z.string().trim().min(1, "Give the page a title").max(200),
  slug: z
    .string()
    .regex(/^[a-z0-9](?:[a-z0-9-]{1,60}[a-z0-9])$/, "Use three to sixty-two small letters, digits and hyphens")
    .nullable(),
  systemIds: ids,
  certificateIds: ids,
  requestId: z.string().max(100).nullable(),
  evidenceIds: ids,
});
export const publishPassportSchema = z.strictObject({ revision: z.int().min(0), choices: passportChoicesSchema });
export const settleAccessSchema = z.strictObject({ granted: z.boolean() });

const address = z.string().min(3).max(100);
export const lookPassportSchema = z.strictObject({ address });
/** A stranger who wants to read the evidence behind a page. */
export const askAccessSchema = z.strictObject({
  address,
  name: z.string().trim().min(1, "Enter your name").max(200),
  organisation: z.string().trim().min(1, "Enter your organisation").max(200),
  email: emailSchema,
  reason: z.string().trim().min(3, "Say in a few words what you need it for").max(2000),
});
const token = z.string().min(20).max(200);
export const accessTokenSchema = z.strictObject({ token });
export const accessFileSchema = z.strictObject({ token, evidenceId: z.string().min(1).max(100) });

export type AskAccess = z.infer<typeof askAccessSchema>;
