// npm run backup: everything that is stored, in a folder of your own.
import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { exporting, openAccountFiles, requireDeployed } from "./backup/account.ts";
import { copyOf } from "./backup/database-copy.ts";
import { heldWords, makeBackup } from "./backup/make-backup.ts";
import { withLocalPortal } from "./backup/with-local-portal.ts";
import { realCloudflare } from "./deploy/cloudflare.ts";
import { checkSignedIn } from "./deploy/steps.ts";
import { PlainError } from "./start/plain-errors.ts";
import { untilDone } from "./start/until-done.ts";

const usage = `npm run backup -- --to FOLDER [options]
  --to FOLDER   where the backup is kept; one that is there already goes on, or is brought up to date
  --state DIR   of the local portal whose data is kept in DIR, while it is stopped
  --remote      of the portal at Cloudflare, in the account that wrangler is signed in to`;

async function backup(): Promise<void> {
  const { to, state, remote } = readOptions();
  const manifest = remote ? await ofAccount(to) : await ofLocal(to, state);
  console.log(`Saved in ${to}: ${heldWords(manifest)}.\nNot in it: the signing key and the secrets of mail servers.`);
}

function readOptions() {
  const { values } = parseArgs({
    options: { to: { type: "string" }, state: { type: "string" }, remote: { type: "boolean", default: false } },
  });
  const { to, state, remote } = values;
  if (to === undefined || remote === (state !== undefined)) throw new PlainError(usage);
  if (existsSync(to) && !statSync(to).isDirectory()) throw new PlainError(`${to} is a file: a backup is a folder.`);
  return { to: resolve(to), state: resolve(state ?? ""), remote };
}

/** Throws a PlainError where no portal keeps its data: looking there would begin one. */
function stateAt(state: string): string {
  if (existsSync(join(state, "v3"))) return state;
  throw new PlainError(`There is nothing to save: no portal keeps its data in ${state}.`);
}

const ofLocal = (to: string, state: string) =>
  withLocalPortal(stateAt(state), async ({ binding, bucket }) =>
    makeBackup({ copyDatabase: (file) => copyOf(binding, file), bucket }, to),
  );

async function ofAccount(to: string) {
  requireDeployed();
  checkSignedIn(realCloudflare);
  const { bucket, close } = await openAccountFiles();
  try {
    return await makeBackup({ copyDatabase: exporting(realCloudflare), bucket }, to);
  } finally {
    await close();
  }
}

await untilDone(backup);
