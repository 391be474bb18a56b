import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../tools.ts";
import { digest } from "./digest.ts";
import { failure, PlainError } from "./plain-errors.ts";
import { type Job, start } from "./processes.ts";

const sources = ["web", "worker", "questionnaires", "wrangler.toml", "package.json", "package-lock.json"];
// Each names whatever else was built with it, so that another build shows in them.
const products = ["dist/ui/index.html", "dist/worker/index.js"];
const mark = join(repository, "dist/built.txt");

const builtFrom = (before: string): string => `${before} ${digest(repository, products)}`;

/** Throws a PlainError unless pages and worker were built at some time. */
export function requireBuilt(): void {
  if (products.every((product) => existsSync(join(repository, product)))) return;
  throw new PlainError("Nothing was built before. Run: npm run build");
}

/** Whether pages and worker are there as the sources now stand: then nothing need be built. */
export const isBuilt = (): boolean =>
  existsSync(mark) && readFileSync(mark, "utf8") === builtFrom(digest(repository, sources));

/** Builds pages and worker, side by side. */
export async function buildAll(log: string): Promise<void> {
  rmSync(mark, { force: true });
  const before = digest(repository, sources);
  await Promise.all([buildPages(log), buildWorker(log)]);
  writeFileSync(mark, builtFrom(before));
}

const buildPages = (log: string): Promise<void> =>
  finish(
    { tool: "vite", args: ["build", "--config", "web/vite.config.ts"], log, name: "build" },
    "The pages could not be built.",
  );

/** Builds the worker with the tool that deploys it: what runs here is, byte for byte, what would be sent. */
export function buildWorker(log: string): Promise<void> {
  rmSync(join(repository, "dist/worker"), { recursive: true, force: true });
  // The pages are perhaps being built meanwhile: a dry run is content with any folder of assets.
  const args = ["deploy", "--dry-run", "--outdir", "dist/worker", "--assets", "web/public"];
  return finish({ tool: "wrangler", args, log, name: "worker" }, "The worker could not be built.");
}

async function finish(job: Job, trouble: string): Promise<void> {
  const { ended, logFile } = start(job);
  if ((await ended) !== 0) throw failure(trouble, logFile);
}
