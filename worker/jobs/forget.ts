import type { Dependencies } from "#worker/dependencies.ts";
import { forgetAnswers } from "#worker/storage/idempotency.ts";

/** So many rows a statement and so many statements a run: what a busy day leaves is gone within a few runs. */
const rowsAtOnce = 1000;
const mostStatements = 50;

/** Forgets answers that no repeat gets any more, in steps small enough for any backlog. */
export async function forgetOldAnswers({ db, clock }: Dependencies): Promise<void> {
  const now = clock.now();
  for (let left = mostStatements; left > 0; left--) if (await forgetAnswers(db, { now, most: rowsAtOnce })) return;
}
