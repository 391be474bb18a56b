import type { Facet, Role } from "#domain/access/roles.ts";

export interface Membership {
  readonly orgId: string;
  readonly orgName: string;
  readonly facet: Facet;
  readonly role: Role;
}

/** Who is signed in, for whom they act, and where else they could act. */
export interface SessionView {
  readonly person: { readonly id: string; readonly name: string; readonly email: string } | null;
  readonly current: Membership | null;
  readonly memberships: readonly Membership[];
  /** True only in the local demo configuration. */
  readonly demo: boolean;
}

/** The next step of a sign-in: done, or the typed code is needed because the link was opened in another browser. */
export type SignInStep = { readonly step: "signed-in" } | { readonly step: "code-needed" };

export interface SessionEntry {
  readonly id: string;
  readonly agent: string;
  readonly createdAt: number;
  readonly seenAt: number;
  readonly current: boolean;
}

export interface MemberView {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly status: "active" | "removed";
}

/** What an invitation tells before anybody signs in; the address is masked. */
export interface InvitationView {
  readonly buyerName: string;
  readonly vendorName: string;
  readonly product: string;
  readonly purpose: string;
  readonly contactName: string;
  readonly maskedEmail: string;
  readonly dueOn: string;
  readonly questionnaireTitle: string;
  readonly questions: number;
  readonly estimatedMinutes: number;
  readonly alreadyAccepted: boolean;
}

export interface DemoPerson {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly memberships: readonly Membership[];
}

export interface DemoMail {
  readonly id: number;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly at: number;
}
