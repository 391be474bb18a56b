import type { CertificateBody } from "#contract/request.schema.ts";
import type { StatusEntry } from "#contract/request.ts";
import type { Caller } from "#worker/call.ts";
import type { Effect } from "#worker/storage/commit.ts";
import { listStatuses, type SaidStatus, statusEffect } from "./statuses.repository.ts";

/** Every status a certificate of this vendor had; none for one it does not have. */
export const viewHistory = ({ deps, principal: { orgId } }: Caller, certificateId: string): Promise<StatusEntry[]> =>
  listStatuses(deps.db, { orgId, certificateId });

/** What the history learns from a save: a line for the first status, and for each that differs from the one before. */
export function historyEffects(
  { deps }: Caller,
  { before, ...said }: SaidStatus & { readonly before: CertificateBody | undefined },
): Effect[] {
  const { status, statusSince, statusNote } = said.body;
  const isSame = before?.status === status && before.statusSince === statusSince && before.statusNote === statusNote;
  return isSame ? [] : [statusEffect(deps.db, said)];
}
