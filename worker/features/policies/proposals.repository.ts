import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import * as z from "zod";
import { lawBreakSchema, type PolicyProposalView, unreadSchema } from "#contract/policy.ts";
import type { AssessmentId, OrgId, PersonId } from "#domain/ids.ts";
import type { PolicyChanges } from "#domain/policy/policy.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { asWritten, stored } from "#worker/storage/json.ts";
import { policyProposals } from "./policies.tables.ts";

export interface ProposalKey {
  readonly orgId: OrgId;
  readonly id: string;
}

/** The proposal that waits, with where its trial goes on. */
export interface StoredProposal extends PolicyProposalView {
  readonly proposedById: PersonId;
  readonly triedTo: AssessmentId;
}

const isOpen = ({ orgId, id }: ProposalKey) =>
  and(eq(policyProposals.orgId, orgId), eq(policyProposals.id, id), eq(policyProposals.state, "open"));

/** The policy that waits to be published; undefined when none does. */
export async function findWaiting(db: Database, orgId: OrgId): Promise<StoredProposal | undefined> {
  const [row] = await db
    .select({
      id: policyProposals.id,
      base: policyProposals.base,
      policyJson: policyProposals.policyJson,
      reason: policyProposals.reason,
      proposedBy: sql<string>`coalesce((select name from people where people.id = policy_proposals.proposed_by), '')`,
      proposedById: policyProposals.proposedBy,
      proposedAt: policyProposals.proposedAt,
      triedTo: sql<AssessmentId>`tried_to`,
      tried: policyProposals.tried,
      triedAt: policyProposals.triedAt,
      breaksJson: policyProposals.breaksJson,
      unreadJson: policyProposals.unreadJson,
    })
    .from(policyProposals)
    .where(and(eq(policyProposals.orgId, orgId), eq(policyProposals.state, "open")));
  if (row === undefined) return undefined;
  const { policyJson, breaksJson, unreadJson, triedAt, ...rest } = row;
  return {
    ...rest,
    policy: asWritten<PolicyChanges>(policyJson),
    isTried: triedAt !== null,
    breaks: stored(z.array(lawBreakSchema), breaksJson),
    unread: stored(z.array(unreadSchema), unreadJson),
  };
}

/** Whether the organisation ever had that proposal. */
export const isProposal = async (db: Database, { orgId, id }: ProposalKey): Promise<boolean> =>
  (await db.$count(policyProposals, and(eq(policyProposals.orgId, orgId), eq(policyProposals.id, id)))) > 0;

/** A policy that waits; a second one at the same time is refused. */
export const proposeEffect = (
  db: Database,
  row: ProposalKey & {
    readonly base: number;
    readonly policyJson: string;
    readonly reason: string;
    readonly proposedBy: PersonId;
    readonly proposedAt: number;
  },
): Effect =>
  db
    .insert(policyProposals)
    .values({ ...row, triedTo: "", tried: 0, breaksJson: "[]", unreadJson: "[]", state: "open" });

/** Keeps how far the laws were tried; rolls back when another trial was faster. */
export const triedEffects = (
  db: Database,
  of: ProposalKey & {
    readonly from: AssessmentId;
    readonly now: Pick<StoredProposal, "triedTo" | "tried" | "breaks" | "unread">;
    readonly triedAt: number | null;
  },
): Effect[] => [
  db
    .update(policyProposals)
    .set({
      triedTo: of.now.triedTo,
      tried: of.now.tried,
      breaksJson: JSON.stringify(of.now.breaks),
      unreadJson: JSON.stringify(of.now.unread),
      triedAt: of.triedAt,
    })
    .where(and(isOpen(of), isNull(policyProposals.triedAt), eq(policyProposals.triedTo, of.from))),
  ...assertOneChanged(db),
];

export interface Settled extends ProposalKey {
  readonly settledBy: PersonId;
  readonly settledAt: number;
}

/** Marks it as published; rolls back unless all was tried, no law broke, and a second person did it where two are asked for. */
export const publishedEffects = (
  db: Database,
  { version, ...of }: Settled & { readonly version: number },
): Effect[] => [
  db
    .update(policyProposals)
    .set({ state: "published", version, settledBy: of.settledBy, settledAt: of.settledAt })
    .where(
      and(
        isOpen(of),
        isNotNull(policyProposals.triedAt),
        eq(policyProposals.breaksJson, "[]"),
        sql`(proposed_by <> ${of.settledBy} or not exists
          (select 1 from buyer_settings where buyer_settings.org_id = ${of.orgId} and four_eyes = 1))`,
      ),
    ),
  ...assertOneChanged(db),
];

/** Takes it back; rolls back when somebody settled it before. */
export const takenBackEffects = (db: Database, { reason, ...of }: Settled & { readonly reason: string }): Effect[] => [
  db
    .update(policyProposals)
    .set({ state: "taken-back", settledReason: reason, settledBy: of.settledBy, settledAt: of.settledAt })
    .where(isOpen(of)),
  ...assertOneChanged(db),
];
