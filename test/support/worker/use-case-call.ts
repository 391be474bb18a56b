import { env } from "cloudflare:workers";
import type { Persona } from "#test/support/worker/portal.ts";
import { type Call, callOf } from "#worker/call.ts";
import { type Dependencies, dependenciesOf } from "#worker/dependencies.ts";
import type { MailJob } from "#worker/ports/mail-job.ts";

/** The real outside, but for what a test takes in hand: another clock, or a queue that it can read or break. */
export const dependenciesWith = (changed: Partial<Dependencies> = {}): Dependencies => ({
  ...dependenciesOf(env),
  ...changed,
});

/** A clock that stands still at noon of a day. */
export const noonOf = (day: string): Dependencies["clock"] => ({ now: () => Date.parse(`${day}T12:00:00Z`) });

/** A queue that keeps what it was given. */
export function keptJobs(): { jobs: MailJob[]; enqueue: Dependencies["enqueue"] } {
  const jobs: MailJob[] = [];
  return {
    jobs,
    enqueue: async (job) => {
      jobs.push(job);
    },
  };
}

/** A use case's call by somebody, past the routes. */
export const callBy = <R = never>(persona: Persona, changed: Partial<Dependencies> = {}): Call<R> =>
  callOf({
    deps: dependenciesWith(changed),
    principal: { ...persona, sessionId: "test", orgName: "Harbour Vale" },
    repeat: undefined,
  });
