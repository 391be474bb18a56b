import * as z from "zod";
import { rolesOf } from "#domain/access/roles.ts";

/** An e-mail address as people type it: trimmed and lower-cased, one string, no list. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email("Enter an address such as name@company.example"));
const name = z.string().trim().min(1, "Enter a name").max(200);

export const startSignInSchema = z.strictObject({ email: emailSchema });
export const finishSignInSchema = z.union([
  z.strictObject({ token: z.string().min(20).max(100) }),
  z.strictObject({ email: emailSchema, code: z.string().trim().min(6).max(20) }),
]);
export const switchOrganisationSchema = z.strictObject({
  orgId: z.string().brand<"organisation">(),
  facet: z.enum(["buyer", "vendor"]),
});
export const invitationTokenSchema = z.strictObject({ token: z.string().min(20).max(100) });
export const acceptInvitationSchema = z.strictObject({
  token: z.string().min(20).max(100),
  /** The vendor organisation to answer for; left out, one is made from the invitation. */
  orgId: z.string().brand<"organisation">().optional(),
  yourName: name,
});
export const demoSignInSchema = z.strictObject({ personId: z.string().max(100).brand<"person">() });
export const saveMemberSchema = z
  .strictObject({
    facet: z.enum(["buyer", "vendor"]),
    email: emailSchema,
    name,
    role: z.string(),
    status: z.enum(["active", "removed"]),
  })
  .refine((member) => (rolesOf(member.facet) as readonly string[]).includes(member.role), {
    path: ["role"],
    message: "Choose one of the roles",
  });

export type AcceptInvitation = z.infer<typeof acceptInvitationSchema>;
export type SaveMember = z.infer<typeof saveMemberSchema>;
