import type { Dependencies } from "#worker/dependencies.ts";
import { proposeByTime } from "#worker/features/ask-again/by-time.ts";
import { sealAll } from "#worker/features/audit/sealing.usecases.ts";
import { nudgeCampaigns } from "#worker/features/campaigns/campaign-work.ts";
import { forgetRateWindows } from "#worker/features/identity/rate-limit.repository.ts";
import { forgetExpired } from "#worker/features/identity/sign-in.repository.ts";
import { forgetSignInMails } from "#worker/features/mails/sign-in-mails.repository.ts";
import { forgetOldUnsent } from "#worker/features/mails/unsent.repository.ts";
import { forgetTold } from "#worker/features/notices/notices.repository.ts";
import { enqueueDue } from "#worker/features/reviewing/rescore.usecases.ts";
import { forgetOldAnswers, forgetOldImports, forgetOldWords } from "./forget.ts";
import { listUnlisted } from "./list.ts";
import { nudgeMails } from "./nudge.ts";
import { sweepFiles } from "./sweep.ts";
import { enqueueTelling } from "./telling.ts";

const hour = 3_600_000;

type Step = (deps: Dependencies, now: number) => Promise<unknown>;

const steps: Readonly<Record<string, Step>> = {
  mails: nudgeMails,
  "sign-in mails": (deps, now) => forgetSignInMails(deps.db, now - 24 * hour),
  "unsent mails": (deps, now) => forgetOldUnsent(deps.db, now - 30 * 24 * hour),
  sessions: (deps, now) => forgetExpired(deps.db, now),
  "rate windows": (deps, now) => forgetRateWindows(deps.db, now),
  "kept answers": forgetOldAnswers,
  campaigns: nudgeCampaigns,
  scores: enqueueDue,
  reminders: ({ enqueue }) => enqueue({ kind: "reminders" }),
  "what to ask again": proposeByTime,
  "what comes up": enqueueTelling,
  "what was told": (deps, now) => forgetTold(deps.db, now - 60 * 24 * hour),
  "old words": forgetOldWords,
  "old imports": forgetOldImports,
  lists: listUnlisted,
  logs: sealAll,
  files: sweepFiles,
};

/**
 * What the clock brings about: mails that wait, scores that time changes, and things that are over. A step that fails does
 * not keep the others from their turn; that it failed is logged, and then the whole run has failed.
 */
export async function runHourlyWork(deps: Dependencies): Promise<void> {
  const now = deps.clock.now();
  const failed: string[] = [];
  for (const [name, step] of Object.entries(steps)) {
    try {
      await step(deps, now);
    } catch (error) {
      console.error(
        JSON.stringify({ event: "hourly-failed", step: name, error: error instanceof Error ? error.name : "unknown" }),
      );
      failed.push(name);
    }
  }
  if (failed.length > 0) throw new Error(`hourly work failed: ${failed.join(", ")}`);
}
