import { env } from "cloudflare:workers";
import { afterAll, beforeAll } from "vitest";

/** For a file that holds states against each other: nothing is worked off behind its back, what is enqueued is dropped. */
export function keepQueueQuiet(): void {
  const { JOBS, URGENT } = env;
  beforeAll(() => {
    const dropping = { send: async () => undefined };
    Object.assign(env, { JOBS: dropping, URGENT: dropping });
  });
  afterAll(() => {
    Object.assign(env, { JOBS, URGENT });
  });
}
