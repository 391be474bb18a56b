import { readdirSync } from "node:fs";
import { join, matchesGlob } from "node:path";
import { convertV4MiniflareOptions, type MiniflareOptions } from "miniflare";
import { unstable_getMiniflareWorkerOptions } from "wrangler";
import { repository } from "../tools.ts";

/** Where `wrangler deploy --dry-run` puts the worker: the file to run and the texts and fonts that it imports. */
const builtWorker = join(repository, "dist/worker");

export type ConfiguredWorker = MiniflareOptions["workers"][number];

/** The worker as it was built, with the bindings, assets and triggers of wrangler.toml, in Miniflare's words. */
export function configuredWorker(): ConfiguredWorker {
  const { modulesRules = [], ...configured } = unstable_getMiniflareWorkerOptions(
    join(repository, "wrangler.toml"),
  ).workerOptions;
  const imported = readdirSync(builtWorker).flatMap((file) => {
    const rule = modulesRules.find(({ include }) => include.some((glob) => matchesGlob(file, glob)));
    return rule ? [{ type: rule.type, path: join(builtWorker, file) }] : [];
  });
  const main = { type: "ESModule", path: join(builtWorker, "index.js") } as const;
  const { workers } = convertV4MiniflareOptions({
    ...configured,
    modules: [main, ...imported],
    modulesRoot: builtWorker,
  });
  const [worker] = workers;
  if (worker === undefined) throw new Error("wrangler.toml describes no worker.");
  return worker;
}
