import * as z from "zod";
import type { ActingRole, Facet, Role } from "#domain/access/roles.ts";
import { demoThemes } from "#domain/demo-themes.ts";
import { endingSchema } from "./assessment.ts";
import { pageOf } from "./list.schema.ts";
import { known, listOf, view } from "./view.ts";

const membershipSchema = view({
  orgId: z.string(),
  orgName: z.string(),
  facet: known<Facet>("Facet"),
  role: known<ActingRole>("ActingRole"),
});
export type Membership = z.infer<typeof membershipSchema>;

/** Who is signed in, for whom they act, and where else they could act. */
export const sessionViewSchema = view({
  person: view({
    id: z.string(),
    name: z.string(),
    email: z.string(),
  }).nullable(),
  current: membershipSchema.nullable(),
  memberships: listOf(membershipSchema),
  /** True only in the local demo configuration. */
  demo: z.boolean(),
});
export type SessionView = z.infer<typeof sessionViewSchema>;

/** The next step of a sign-in: done, or the typed code is needed because the link was opened in another browser. */
export const signInStepSchema = z.union([
  view({
    step: z.literal("signed-in"),
  }),
  view({
    step: z.literal("code-needed"),
  }),
]);
export type SignInStep = z.infer<typeof signInStepSchema>;

export const sessionEntrySchema = view({
  id: z.string(),
  agent: z.string(),
  createdAt: z.number(),
  seenAt: z.number(),
  current: z.boolean(),
});
export type SessionEntry = z.infer<typeof sessionEntrySchema>;

export const memberViewSchema = view({
  personId: z.string(),
  name: z.string(),
  email: z.string(),
  role: known<Role>("Role"),
  status: z.enum(["active", "removed"]),
  /** They have signed in for this organisation; before that it knows them by the name it gave. */
  came: z.boolean(),
  /** To be named by who changes them. */
  revision: z.number(),
});
export type MemberView = z.infer<typeof memberViewSchema>;

/** A page of the members of an organisation, the oldest first. */
export const memberPageSchema = pageOf(memberViewSchema);

/** What an invitation tells before anybody signs in; the address is masked. */
export const invitationViewSchema = view({
  assessmentId: z.string(),
  buyerName: z.string(),
  vendorName: z.string(),
  product: z.string(),
  purpose: z.string(),
  contactName: z.string(),
  maskedEmail: z.string(),
  dueOn: z.string(),
  questionnaireTitle: z.string(),
  /** Questions that apply before anything is answered, and the most there can be by what is answered. */
  questions: z.number(),
  atMost: z.number(),
  estimatedMinutes: z.number(),
  /** A certificate can answer some of the questions. */
  certificateSavesTime: z.boolean(),
  alreadyAccepted: z.boolean(),
  /** The link is over: a new one is mailed to the same address by one click. */
  lapsed: z.boolean(),
  ended: endingSchema.nullable(),
});
export type InvitationView = z.infer<typeof invitationViewSchema>;

/** An invitation that nobody has taken up, for whoever it is addressed to. */
export const openInvitationSchema = view({
  assessmentId: z.string(),
  buyerName: z.string(),
  product: z.string(),
  questionnaireTitle: z.string(),
  dueOn: z.string(),
  expiresAt: z.number(),
});
export type OpenInvitation = z.infer<typeof openInvitationSchema>;

export const demoPersonSchema = view({
  personId: z.string(),
  name: z.string(),
  email: z.string(),
  memberships: listOf(membershipSchema),
  theme: z.enum(demoThemes),
  /** What is seen with their eyes, in a few words. */
  shows: z.string(),
});
export type DemoPerson = z.infer<typeof demoPersonSchema>;

export const demoMailSchema = view({
  id: z.number(),
  recipient: z.string(),
  subject: z.string(),
  body: z.string(),
  at: z.number(),
});
export type DemoMail = z.infer<typeof demoMailSchema>;
