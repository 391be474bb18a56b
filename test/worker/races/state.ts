import { env } from "cloudflare:workers";
import { changedTables, type Snapshot } from "#test/support/worker/snapshot.ts";

/** Of no matter for what was stored: keys of repeats, and who was seen when. */
const besides: ReadonlySet<string> = new Set([
  "idempotency_keys",
  "sessions",
  "rate_windows",
  "demo_mails",
  "assert_one",
]);
/** The portal's own note that it reckoned once more: how often it does depends on the order, what comes out does not. */
const reckonedAgain = /"action":"summary\.rescored"/;
/** A count of none is as good as no count. */
const noneCounted = /^\w+_counts .*"n":0\b/;
/** Places in the log and what follows from times differ with the order. */
const unsteady: ReadonlySet<string> = new Set(["seq", "leaf_hash", "seen_at"]);

/** Ids, secrets and hashes that there were at a moment. */
const known = new WeakMap<Snapshot, ReadonlySet<string>>();
function knownIn(before: Snapshot): ReadonlySet<string> {
  const found =
    known.get(before) ??
    new Set(JSON.stringify(before).match(/\b[a-z]{2,5}_[a-z0-9]{10,}\b|\b[0-9a-f]{64}\b|[\w-]{43}/g) ?? []);
  known.set(before, found);
  return found;
}

const settledBy =
  (known: ReadonlySet<string>) =>
  (text: string): string =>
    text
      .replace(/\b([a-z]{2,5})_[a-z0-9]{10,}\b/g, (id, kind: string) => (known.has(id) ? id : `${kind}_new`))
      .replace(/\b[0-9a-f]{64}\b|(?<![\w-])[\w-]{43}(?![\w-])/g, (hash) => (known.has(hash) ? hash : "hash"))
      .replace(/\b1[6-9]\d{11}\b/g, "time")
      .replace(/\b20\d\d-\d\d-\d\dT[\d:.]+Z?/g, "time");

/** The rows that a table has at one moment and not at another, as texts. */
function rowsBeyond(other: Snapshot, one: Snapshot, table: string): string[] {
  const there = new Set((other[table] ?? []).map((row) => JSON.stringify(row)));
  return (one[table] ?? [])
    .filter((row) => !there.has(JSON.stringify(row)))
    .map((row) => {
      const kept = Object.entries(row).filter(([column]) => !unsteady.has(column));
      return `${table} ${JSON.stringify(Object.fromEntries(kept))}`;
    });
}

/**
 * What is stored since a moment and what is no more, in a form in which two runs can be compared: ids, secrets and times that
 * came up in the run are all the same, and rows have no order.
 */
export async function stateOf(now: Snapshot, before: Snapshot): Promise<string[]> {
  const settled = settledBy(knownIn(before));
  const tables = changedTables(before, now).filter((table) => !besides.has(table));
  const beyond = (other: Snapshot, one: Snapshot): string[] =>
    tables
      .flatMap((table) => rowsBeyond(other, one, table).map(settled))
      .filter((row) => !reckonedAgain.test(row) && !noneCounted.test(row));
  const gone = beyond(now, before);
  // What changed in nothing but a time is in both.
  const come = beyond(before, now).filter((row) => {
    const at = gone.indexOf(row);
    if (at >= 0) gone.splice(at, 1);
    return at < 0;
  });
  const frozen = (await frozenSince(before, now)).map(settled);
  return [...come, ...gone.map((row) => `${row}, no more`), ...frozen].sort();
}

/** What was handed in since then, word for word: a row names it by its hash alone. */
async function frozenSince(before: Snapshot, now: Snapshot): Promise<string[]> {
  const keysOf = ({ submissions = [] }: Snapshot): string[] => submissions.map(({ dossier_key: key }) => String(key));
  const known = new Set(keysOf(before));
  const fresh = keysOf(now).filter((key) => !known.has(key));
  return Promise.all(fresh.map(async (key) => (await (await env.FILES.get(key))?.text()) ?? "no dossier"));
}

/** What two states do not share, for who must find out. */
export const difference = (one: readonly string[], other: readonly string[]): string[] => [
  ...one.filter((row) => !other.includes(row)).map((row) => `+ ${row.slice(0, 600)}`),
  ...other.filter((row) => !one.includes(row)).map((row) => `- ${row.slice(0, 600)}`),
];
