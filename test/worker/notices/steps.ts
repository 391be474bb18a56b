import { call } from "#test/support/worker/portal.ts";
import { dependenciesWith } from "#test/support/worker/use-case-call.ts";
import { rowsOf, type World } from "#test/worker/requests/world.ts";
import { enqueueTelling, tellPart } from "#worker/jobs/telling.ts";
import type { MailJob } from "#worker/ports/mail-job.ts";

export const day = 86_400_000;

/** The clock comes to a moment: what comes up is told, and the mails of the day go out, part after part. */
export async function timeComesTo(now: number): Promise<void> {
  const jobs: MailJob[] = [];
  const enqueue = async (job: MailJob): Promise<void> => void jobs.push(job);
  const deps = dependenciesWith({ clock: { now: () => now }, enqueue });
  await enqueueTelling(deps);
  for (let job = jobs.shift(); job; job = jobs.shift()) {
    if (job.kind !== "telling") continue;
    const after = await tellPart(deps, job);
    if (after !== undefined) await enqueue({ ...job, after });
  }
}

/** Every line that waits for a person's mail of the day, or was told in one. */
export const linesFor = async ({ orgId, personId }: { orgId: string; personId: string }): Promise<string[]> =>
  (await rowsOf("select line from notices where org_id = ? and person_id = ? order by key", orgId, personId)).map(
    (row) => String((row as { line: string }).line),
  );

export const writes = (world: World, text: string) =>
  call(world.vendor.owner, "POST /api/vendor/requests/:id/messages", {
    params: { id: world.requestId },
    body: { questionId: null, text },
  });
