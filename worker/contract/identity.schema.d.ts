import * as z from "zod";
/** An e-mail address as people type it: trimmed and lower-cased, one string, no list. */
export declare const emailSchema: z.ZodPipe<z.ZodString, z.ZodEmail>;
export declare const startSignInSchema: z.ZodObject<
  {
    email: z.ZodPipe<z.ZodString, z.ZodEmail>;
  },
  z.core.$strict
>;
export declare const finishSignInSchema: z.ZodUnion<
  readonly [
    z.ZodObject<
      {
        token: z.ZodString;
      },
      z.core.$strict
    >,
    z.ZodObject<
      {
        email: z.ZodPipe<z.ZodString, z.ZodEmail>;
        code: z.ZodString;
      },
      z.core.$strict
    >,
  ]
>;
export declare const switchOrganisationSchema: z.ZodObject<
  {
    orgId: z.ZodString;
    facet: z.ZodEnum<{
      buyer: "buyer";
      vendor: "vendor";
    }>;
  },
  z.core.$strict
>;
export declare const invitationTokenSchema: z.ZodObject<
  {
    token: z.ZodString;
  },
  z.core.$strict
>;
export declare const acceptInvitationSchema: z.ZodObject<
  {
    token: z.ZodString;
    orgId: z.ZodOptional<z.ZodString>;
    yourName: z.ZodString;
  },
  z.core.$strict
>;
export declare const demoSignInSchema: z.ZodObject<
  {
    personId: z.ZodString;
  },
  z.core.$strict
>;
export declare const saveMemberSchema: z.ZodObject<
  {
    facet: z.ZodEnum<{
      buyer: "buyer";
      vendor: "vendor";
    }>;
    email: z.ZodPipe<z.ZodString, z.ZodEmail>;
    name: z.ZodString;
    role: z.ZodString;
    status: z.ZodEnum<{
      active: "active";
      removed: "removed";
    }>;
  },
  z.core.$strict
>;
export type StartSignIn = z.infer<typeof startSignInSchema>;
export type FinishSignIn = z.infer<typeof finishSignInSchema>;
export type AcceptInvitation = z.infer<typeof acceptInvitationSchema>;
export type SaveMember = z.infer<typeof saveMemberSchema>;
