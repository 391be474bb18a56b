import { wordsKeptForDays } from "#domain/audit/kept-for.ts";
import { importsKeptForDays } from "#domain/register/import/kept-for.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { forgetClear } from "#worker/features/audit/clear.repository.ts";
import { forgetImport } from "#worker/features/register/import/forgetting.repository.ts";
import { forgetAnswers } from "#worker/storage/idempotency.ts";

/** So many rows a statement and so many statements a run: what a busy day leaves is gone within a few runs. */
const rowsAtOnce = 1000;
const mostStatements = 50;

/** Forgets the words beside entries of the log once they are old; the entries stay, and so does what seals them. */
export async function forgetOldWords({ db, clock }: Dependencies): Promise<void> {
  const before = clock.now() - wordsKeptForDays * 86_400_000;
  for (let left = mostStatements; left > 0; left--) if (await forgetClear(db, { before, most: rowsAtOnce })) return;
}

/** Forgets what became of the lines of old imports of vendors, and what was known before them. */
export async function forgetOldImports({ db, clock }: Dependencies): Promise<void> {
  const now = clock.now();
  const before = now - importsKeptForDays * 86_400_000;
  for (let left = mostStatements; left > 0; left--)
    if (await forgetImport(db, { before, now, most: rowsAtOnce })) return;
}

/** Forgets answers that no repeat gets any more, in steps small enough for any backlog. */
export async function forgetOldAnswers({ db, clock }: Dependencies): Promise<void> {
  const now = clock.now();
  for (let left = mostStatements; left > 0; left--) if (await forgetAnswers(db, { now, most: rowsAtOnce })) return;
}
