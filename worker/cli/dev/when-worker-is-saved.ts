import { watch } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers";
import { repository } from "../tools.ts";

const watched = ["worker", "questionnaires", "migrations", "wrangler.toml"];
const notTheWorker = /^(cli|decisions)\b/;
// An editor that saves all its files at once is heard once.
const quietMs = 150;

/** Acts when a file that the worker is made of was saved, naming it: one act at a time, and none for a save that a later one overtook. */
export function whenWorkerIsSaved(act: (file: string) => Promise<void>): void {
  let saved: string | undefined;
  let isActing = false;
  let timer: NodeJS.Timeout | undefined;
  const next = async (): Promise<void> => {
    if (isActing || saved === undefined) return;
    const file = saved;
    saved = undefined;
    isActing = true;
    await act(file);
    isActing = false;
    await next();
  };
  for (const path of watched) {
    watch(join(repository, path), { recursive: true }, (_, name) => {
      if (path === "worker" && notTheWorker.test(name ?? "")) return;
      saved = path === name ? path : join(path, name ?? "");
      clearTimeout(timer);
      timer = setTimeout(next, quietMs);
    });
  }
}
