import type { Dependencies } from "#worker/dependencies.ts";
import { findSwept, listUnnamed, type NamedFile, saveSwept } from "./sweep.repository.ts";

const day = 86_400_000;
/** The most files looked at in one run; the next run goes on behind them. */
const mostPerRun = 500;
const name = "files";

/** The files that requests of ours store; what else lies in the store is not ours to judge. */
const ours = /^t\/([^/]+)\/(?:e|dossiers|decisions)\/[^/]+$/;

/**
 * Hourly: takes away files that no row names, left behind by requests that never came to their row. Only what is older than
 * a day: a request stores its file under a key that no other request will ever use, and its row within minutes or never.
 * Gives how many it took away.
 */
export async function sweepFiles({ db, blobs, clock }: Dependencies): Promise<number> {
  const after = await findSwept(db, name);
  const { files, isLast } = await blobs.list({ after, most: mostPerRun });
  const old = files.filter(({ at }) => at < clock.now() - day).flatMap(({ key }) => namedFile(key));
  const unnamed = old.length === 0 ? [] : await listUnnamed(db, old);
  await blobs.remove(unnamed);
  await saveSwept(db, { name, doneTo: isLast ? "" : (files.at(-1)?.key ?? "") });
  return unnamed.length;
}

function namedFile(key: string): NamedFile[] {
  const [, org] = ours.exec(key) ?? [];
  return org === undefined ? [] : [{ org, key }];
}
