// npm run restore: a backup, in an empty folder from which a local portal starts.
import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { heldWords } from "./backup/make-backup.ts";
import { readManifest } from "./backup/manifest.ts";
import { restoreBackup } from "./backup/restore-backup.ts";
import { withLocalPortal } from "./backup/with-local-portal.ts";
import { PlainError } from "./start/plain-errors.ts";
import { untilDone } from "./start/until-done.ts";

const usage = `npm run restore -- --from FOLDER --state DIR
  --from FOLDER  a backup, as npm run backup makes it
  --state DIR    an empty folder; npm start -- --no-demo --state DIR goes on from there`;

async function restore(): Promise<void> {
  const { values } = parseArgs({ options: { from: { type: "string" }, state: { type: "string" } } });
  if (values.from === undefined || values.state === undefined) throw new PlainError(usage);
  const [from, state] = [resolve(values.from), resolve(values.state)];
  readManifest(from);
  if (existsSync(state) && !(statSync(state).isDirectory() && readdirSync(state).length === 0))
    throw new PlainError(`There is data in ${state} already: a backup is restored into an empty folder.`);
  // Until it is whole it lies elsewhere, so that nobody goes on from half of it.
  const partial = `${state}.partial`;
  rmSync(partial, { recursive: true, force: true });
  const manifest = await withLocalPortal(partial, (portal) => restoreBackup(from, portal));
  rmSync(state, { recursive: true, force: true });
  renameSync(partial, state);
  console.log(`Restored into ${state}, each row and byte as it was saved: ${heldWords(manifest)}.`);
  console.log(`Go on from there: npm start -- --no-demo --state ${state}`);
}

await untilDone(restore);
