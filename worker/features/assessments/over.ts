import type { EndingView } from "#contract/assessment.ts";
import { fail } from "#contract/problems.ts";
import type { Over } from "#domain/access/once-ended.ts";
import type { Ending } from "#domain/assessment/stage.ts";
import { overWords } from "#domain/words/ended.ts";

/** What a row says about a request being over. */
export interface StoredOver {
  readonly endedHow: Ending | null;
  readonly endedAt: number | null;
  readonly endedReason: string | null;
  readonly archivedAt: number | null;
}

/** How it ended; null while it goes on, and for what was decided. */
export const endingOf = ({ endedHow, endedAt, endedReason }: StoredOver): EndingView | null =>
  endedHow === null ? null : { how: endedHow, at: endedAt ?? 0, reason: endedReason ?? "" };

/** Refuses, with how it ended, what is no longer done about a request that is over. */
export function failIfOver(row: StoredOver, stillDone: readonly Over[] = []): void {
  const over = row.archivedAt === null ? row.endedHow : "archived";
  if (over === null || stillDone.includes(over)) return;
  const at = (row.archivedAt ?? row.endedAt) || 0;
  fail("request-ended", { detail: overWords({ over, at, reason: row.endedReason ?? "" }) });
}
