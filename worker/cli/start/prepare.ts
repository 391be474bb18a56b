import { isMigrated, rememberMigrated } from "./migrated.ts";
import type { StartOptions } from "./options.ts";
import { failure } from "./plain-errors.ts";
import { type Job, start } from "./processes.ts";

/** Builds the pages and brings the local database up to date, side by side; what is up to date already is left alone. */
export async function prepare({ state, log, build }: StartOptions): Promise<void> {
  const migrate = ["d1", "migrations", "apply", "annexa", "--local", "--persist-to", state];
  const pages = ["build", "--config", "web/vite.config.ts"];
  const isPending = !isMigrated(state);
  await Promise.all([
    isPending
      ? finish({ tool: "wrangler", args: migrate, log, name: "migrate" }, "The database could not be prepared.")
      : undefined,
    build ? finish({ tool: "vite", args: pages, log, name: "build" }, "The pages could not be built.") : undefined,
  ]);
  if (isPending) rememberMigrated(state);
}

async function finish(job: Job, trouble: string): Promise<void> {
  const { ended, logFile } = start(job);
  if ((await ended) !== 0) throw failure(trouble, logFile);
}
