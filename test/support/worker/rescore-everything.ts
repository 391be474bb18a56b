import { enqueueDue, rescoreThese } from "#worker/features/reviewing/rescore.usecases.ts";
import type { Clock } from "#worker/ports/clock.ts";
import { dependenciesWith, keptJobs } from "./use-case-call.ts";

/** The hourly work at an hour, and what the queue makes of it; gives how many scores were stored. */
export async function rescoreEverything(clock: Clock): Promise<number> {
  const { jobs, enqueue } = keptJobs();
  await enqueueDue(dependenciesWith({ clock, enqueue }));
  let stored = 0;
  for (const job of jobs)
    if (job.kind === "rescore") stored += await rescoreThese(dependenciesWith({ clock }), job.assessments);
  return stored;
}
