import type { Pace } from "#domain/access/route-limits.ts";
import { type Database, openDatabase } from "#worker/storage/database.ts";
import { type Env, readSettings, type Settings } from "./env.ts";
import type { Blobs } from "./ports/blobs.ts";
import type { CameFrom } from "./ports/came-from.ts";
import type { Clock } from "./ports/clock.ts";
import { systemClock } from "./ports/clock.ts";
import type { Ids } from "./ports/ids.ts";
import { randomIds } from "./ports/ids.ts";
import type { MailJob } from "./ports/mail-job.ts";
import { r2Blobs } from "./ports/r2-blobs.ts";

/** What use cases may touch of the outside. */
export interface Dependencies {
  readonly settings: Settings;
  readonly db: Database;
  readonly blobs: Blobs;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly enqueue: (job: MailJob) => Promise<void>;
  /** False when somebody has called too often in the last minute. */
  readonly allow: (pace: Pace, who: string) => Promise<boolean>;
  /** Where the request came from, for the log; null for work that nobody asked for. */
  readonly from: CameFrom | null;
}

const limiters = {
  strangers: "LIMIT_STRANGERS",
  reads: "LIMIT_READS",
  writes: "LIMIT_WRITES",
  heavy: "LIMIT_HEAVY",
} as const satisfies Readonly<Record<Pace, keyof Env>>;

/** The real outside of one request. */
export function dependenciesOf(env: Env): Dependencies {
  return {
    settings: readSettings(env),
    db: openDatabase(env.DB),
    blobs: r2Blobs(env.FILES),
    clock: systemClock,
    ids: randomIds,
    enqueue: async (job) => {
      await env[job.kind === "sign-in" ? "URGENT" : "JOBS"].send(job);
    },
    allow: async (pace, who) => (await env[limiters[pace]].limit({ key: who })).success,
    from: null,
  };
}
