import type { AssessmentId, OrgId } from "#domain/ids.ts";
import type { Caller } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { findRequestTo } from "#worker/features/requests/request-to.repository.ts";
import { auditEffects } from "#worker/storage/audit.ts";
import type { Effect } from "#worker/storage/commit.ts";
import { listRunning } from "./outside.repository.ts";

interface OfFiles {
  readonly assessmentId: AssessmentId;
  readonly action: "outside.let-in" | "outside.shut-out";
  readonly until?: string;
}

/** The vendor, whose files they are, finds in its log that somebody from outside can open them, and no more; not who. */
export const filesEntry = (
  { deps, principal: { orgId, personId }, at }: Pick<Caller, "deps" | "principal" | "at">,
  of: OfFiles,
): Promise<Effect[]> => filesEntryBy(deps, { ...of, orgId, actor: personId, at });

/** The same of what nobody of the buyer's does. */
export async function filesEntryBy(
  deps: Dependencies,
  { assessmentId, action, until, orgId, actor, at }: OfFiles & { orgId: OrgId; actor: string; at: number },
): Promise<Effect[]> {
  const request = await findRequestTo(deps.db, { buyerOrgId: orgId, assessmentId });
  if (request === undefined) return [];
  const audit = { action, subject: request.id, details: until === undefined ? {} : { until } } as const;
  return auditEffects(deps.db, { orgId: request.orgId, facet: "vendor", actor, at, from: null, audit });
}

/** The same for a vendor that begins to answer what somebody from outside reads, with the files it will put there. */
export async function filesOpenEntries(
  deps: Dependencies,
  of: {
    readonly buyerOrgId: OrgId;
    readonly assessmentId: AssessmentId;
    readonly orgId: OrgId;
    readonly requestId: string;
    readonly at: number;
  },
): Promise<Effect[]> {
  const { orgId, requestId: subject, at, buyerOrgId, assessmentId } = of;
  const running = await listRunning(deps.db, { orgId: buyerOrgId, assessmentId, now: at });
  const entries = running
    .filter(({ files }) => files)
    .map(({ until, givenById: actor }) => {
      const audit = { action: "outside.let-in", subject, details: { until } } as const;
      return auditEffects(deps.db, { orgId, facet: "vendor", actor, at, from: null, audit });
    });
  return (await Promise.all(entries)).flat();
}
