import * as z from "zod";
import type { OrgId } from "#domain/ids.ts";
import { bytesToBase64 } from "#worker/ports/base64.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";
import type { alarmReasons } from "./audit.tables.ts";
import { type Checkpoint, listRawLeaves, type RawLeaf } from "./sealing.repository.ts";
import { leafHash, Tree } from "./tree.ts";

/** What is wrong with a log, and where: an entry, or the size at which it was sealed. */
export interface Fault {
  readonly reason: (typeof alarmReasons)[number];
  readonly seq: number;
}
export type Checked = { readonly size: number; readonly root: string } | Fault;

const atOnce = 1000;
const hashed = z.object({ at: z.number(), action: z.string(), facet: z.string().optional() });
const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/**
 * The tree over everything that is in a log, worked out from the words themselves. A fault where an entry was changed,
 * deleted or put elsewhere since the last seal: what was sealed then is no longer there.
 */
export async function checkedTree(db: Database, orgId: OrgId, last: Checkpoint | undefined): Promise<Checked> {
  const tree = new Tree();
  for (;;) {
    const leaves = await listRawLeaves(db, { orgId, after: tree.size, most: atOnce });
    for (const leaf of leaves) {
      if (leaf.seq !== tree.size + 1) return { reason: "missing", seq: tree.size + 1 };
      const hash = await leafHash(leaf.bodyJson);
      if (hex(hash) !== leaf.leafHash || !isAsHashed(leaf)) return { reason: "changed", seq: leaf.seq };
      await tree.add(hash);
      if (tree.size === last?.size && bytesToBase64(await tree.root()) !== last.root)
        return { reason: "rewritten", seq: last.size };
    }
    if (leaves.length < atOnce) break;
  }
  if (last !== undefined && tree.size < last.size) return { reason: "missing", seq: tree.size + 1 };
  return { size: tree.size, root: bytesToBase64(await tree.root()) };
}

/** Whether the columns that a log is searched by say what was hashed. */
function isAsHashed({ at, action, facet, bodyJson }: RawLeaf): boolean {
  const body = stored(hashed, bodyJson);
  return body.at === at && body.action === action && (body.facet ?? facet) === facet;
}
