import type { OrgId } from "#domain/ids.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { keyEffect } from "#worker/features/decisions/keys.repository.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { signerFrom } from "#worker/ports/signer.ts";
import { checkedTree, type Fault } from "./checked-tree.ts";
import { checkpointOf, originOf } from "./checkpoint.ts";
import {
  type Checkpoint,
  checkpointEffect,
  endAlarmEffect,
  findCheckpoint,
  listUnsealed,
  raiseAlarm,
} from "./sealing.repository.ts";

/**
 * Seals a log as it stands: a signed checkpoint in the database and, under a name that is never written again, in the file
 * store. Refuses, and raises the alarm, when the log no longer holds what was sealed before. Undefined without a key, when it
 * is refused, and for a log with nothing in it.
 */
export async function sealLog(deps: Dependencies, orgId: OrgId): Promise<Checkpoint | undefined> {
  const secret = deps.settings.SIGNING_KEY;
  if (secret === undefined) return undefined;
  const last = await findCheckpoint(deps.db, orgId);
  const found = await checkedTree(deps.db, orgId, last);
  if ("reason" in found) return refuse(deps, orgId, found);
  if (found.size === (last?.size ?? 0)) {
    await deps.db.batch([endAlarmEffect(deps.db, { orgId, at: deps.clock.now() })]);
    return last;
  }
  const signer = await signerFrom(secret);
  const note = await checkpointOf(signer, { ...found, origin: originOf(deps.settings.APP_URL, orgId) });
  if (!(await isKept(deps, { orgId, size: found.size, note })))
    return refuse(deps, orgId, { reason: "forked", seq: found.size });
  const sealed: Checkpoint = { orgId, ...found, note, sealedAt: deps.clock.now() };
  return keep(deps, sealed, { kid: signer.kid, publicKey: signer.publicKey });
}

async function keep(
  deps: Dependencies,
  sealed: Checkpoint,
  key: Pick<Parameters<typeof keyEffect>[1], "kid" | "publicKey">,
): Promise<Checkpoint | undefined> {
  const { orgId, sealedAt: at } = sealed;
  try {
    await deps.db.batch([
      checkpointEffect(deps.db, sealed),
      keyEffect(deps.db, { ...key, at }),
      endAlarmEffect(deps.db, { orgId, at }),
    ]);
    return sealed;
  } catch (error) {
    // Somebody sealed it at the same moment, as far or farther.
    const other = await findCheckpoint(deps.db, orgId);
    if (other === undefined || other.size < sealed.size) throw error;
    return other;
  }
}

/** Whether the file store holds this very checkpoint; another one of that size means that the log has been another. */
async function isKept(
  { blobs }: Dependencies,
  { orgId, size, note }: Pick<Checkpoint, "orgId" | "size" | "note">,
): Promise<boolean> {
  const key = `checkpoints/${orgId}/${size}`;
  if ((await blobs.putOnce(key, note, { sha256: await sha256Hex(note) })) === "stored") return true;
  const there = await blobs.get(key);
  const text = there === undefined ? "" : await new Response(there.body).text();
  return bodyOf(text) === bodyOf(note);
}

/** What a note says, whoever signed it: a new key signs the same head anew. */
const bodyOf = (note: string): string => note.split("\n\n")[0] ?? "";

async function refuse(deps: Dependencies, orgId: OrgId, fault: Fault): Promise<undefined> {
  await raiseAlarm(deps.db, { orgId, ...fault, foundAt: deps.clock.now() });
  console.error(JSON.stringify({ event: "log-not-as-sealed", orgId, ...fault }));
  return undefined;
}

/** Hourly: seals every log that grew. One that cannot be sealed does not keep the others waiting. */
export async function sealAll(deps: Dependencies): Promise<void> {
  for (const orgId of await listUnsealed(deps.db)) {
    try {
      await sealLog(deps, orgId);
    } catch (error) {
      const name = error instanceof Error ? error.name : "unknown";
      console.error(JSON.stringify({ event: "log-not-sealed", orgId, error: name }));
    }
  }
}
