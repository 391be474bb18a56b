import type { Facet } from "#domain/access/roles.ts";
import { committed } from "#worker/storage/audit.ts";
import { clearSchema } from "#worker/storage/audit-clear.schema.ts";
import { stored } from "#worker/storage/json.ts";
import type { HashedRow } from "./log.repository.ts";

const line = (value: object): string => `${JSON.stringify(value)}\n`;

/** The first line: which log it is, and the public keys that it may be sealed with. */
export function headLine(of: { origin: string; side: Facet; keys: readonly { kid: string; x: string }[] }): string {
  const keys = of.keys.map(({ kid, x }) => ({ kid, x }));
  return line({ format: "annexa-log", version: 1, origin: of.origin, side: of.side, keys });
}

/** An entry as it was hashed, with the words it commits to while they are kept; of one that is not shown the hash alone. */
export function leafLine({ seq, leafHash: hash, leaf, salt, clearJson }: HashedRow): string {
  if (leaf === null) return line({ seq, hash });
  if (salt === null || clearJson === null) return line({ seq, hash, leaf });
  return line({ seq, hash, leaf, clear: committed(salt, stored(clearSchema, clearJson)) });
}

/** A signed head of the tree; the last line has the newest. */
export const checkpointLine = (of: { no: number; note: string }): string => line({ no: of.no, checkpoint: of.note });
