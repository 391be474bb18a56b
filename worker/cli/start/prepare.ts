import type { StartOptions } from "./options.ts";
import { failure } from "./plain-errors.ts";
import { type Job, start } from "./processes.ts";

/** Builds the pages and brings the local database up to date, side by side. */
export async function prepare({ state, log, build }: StartOptions): Promise<void> {
  const migrate = ["d1", "migrations", "apply", "annexa", "--local", "--persist-to", state];
  const jobs = [
    finish({ tool: "wrangler", args: migrate, log, name: "migrate" }, "The database could not be prepared."),
  ];
  if (build) {
    const args = ["build", "--config", "web/vite.config.ts"];
    jobs.push(finish({ tool: "vite", args, log, name: "build" }, "The pages could not be built."));
  }
  await Promise.all(jobs);
}

async function finish(job: Job, trouble: string): Promise<void> {
  const { ended, logFile } = start(job);
  if ((await ended) !== 0) throw failure(trouble, logFile);
}
