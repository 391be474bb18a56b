import * as z from "zod";
import { ownPath } from "#domain/access/page-link.ts";
import { rolesOf } from "#domain/access/roles.ts";

/** An e-mail address as people type it: trimmed and lower-cased, one string, no list. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email("Enter an address such as name@company.example"));
const name = z.string().trim().min(1, "Enter a name").max(200);

const token = z.string().min(20).max(100);
const code = z
  .string()
  .trim()
  .min(6, "The code has eight letters and digits, such as ABCD-2345")
  .max(20, "The code has eight letters and digits, such as ABCD-2345");
/** A page of this portal, to open after signing in. */
const ownPathSchema = z.string().refine((path) => ownPath(path) !== undefined, "Name a page of this portal");

export const startSignInSchema = z.strictObject({
  email: emailSchema,
  /** Where the mail's link leads once it was proven; left out, to the start page. */
  to: ownPathSchema.optional(),
});
export const finishSignInSchema = z.union([z.strictObject({ token }), z.strictObject({ email: emailSchema, code })]);
export const switchOrganisationSchema = z.strictObject({
  orgId: z.string().brand<"organisation">(),
  facet: z.enum(["buyer", "vendor"]),
});
export const invitationTokenSchema = z.strictObject({ token });
export const invitationCodeSchema = z.strictObject({ token, code });
/** An invitation by the secret of its link, or, for whoever signed in with the invited address, by the assessment. */
const byAddress = z.strictObject({ assessmentId: z.string().min(1).max(100).brand<"assessment">() });
export const invitationWaySchema = z.union([invitationTokenSchema, byAddress]);
const acceptance = {
  /** The vendor organisation to answer for; left out, one is made from the invitation. */
  orgId: z.string().brand<"organisation">().optional(),
  yourName: name,
};
export const acceptInvitationSchema = z.union([invitationTokenSchema.extend(acceptance), byAddress.extend(acceptance)]);
export const demoSignInSchema = z.strictObject({ personId: z.string().max(100).brand<"person">() });
export const saveMemberSchema = z
  .strictObject({
    facet: z.enum(["buyer", "vendor"]),
    email: emailSchema,
    name,
    role: z.string(),
    status: z.enum(["active", "removed"]),
    /** That of the member who is changed; 0 for somebody new. */
    revision: z.number().int().min(0),
  })
  .refine(({ facet, role }) => rolesOf(facet).some((one) => one === role), {
    path: ["role"],
    message: "Choose one of the roles",
  });

export type InvitationWay = z.infer<typeof invitationWaySchema>;
export type AcceptInvitation = z.infer<typeof acceptInvitationSchema>;
export type SaveMember = z.infer<typeof saveMemberSchema>;
