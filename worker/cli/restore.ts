// npm run restore: a backup, in an empty folder from which a local portal starts.
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
  --state DIR    an empty folder; npm start -- --state DIR goes on from there`;

async function restore(): Promise<void> {
  const { values } = parseArgs({ options: { from: { type: "string" }, state: { type: "string" } } });
  if (values.from === undefined || values.state === undefined) throw new PlainError(usage);
  const [from, state] = [resolve(values.from), resolve(values.state)];
  readManifest(from);
  const manifest = await withLocalPortal({ state, command: "npm run restore" }, (portal) =>
    restoreBackup(from, portal),
  );
  console.log(`Restored into ${state}, each row and byte as it was saved: ${heldWords(manifest)}.`);
  console.log(`Go on from there: npm start -- --no-demo --state ${state}`);
}

await untilDone(restore);
