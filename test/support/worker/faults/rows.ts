import type { Snapshot } from "../snapshot.ts";

/** What two states need not share: when somebody was seen, how often they asked, and bytes that are random by intent. */
const ownWay: Readonly<Record<string, readonly string[] | "all">> = {
  sessions: ["seen_at"],
  sign_ins: ["tries"],
  idempotency_keys: ["sealed_result"],
  rate_windows: "all",
  // An entry's name, salt and hash are drawn for each; who did what, when and to what stands beside them.
  audit_leaves: ["leaf_hash", "body_json"],
  audit_clear: ["leaf_id", "salt"],
};

/** The tables in which two states differ. */
export function differences(one: Snapshot, other: Snapshot, without: readonly string[] = []): string[] {
  const told = (table: string, rows: Snapshot[string]): string => {
    const leftOut = ownWay[table] ?? [];
    if (leftOut === "all") return "";
    const kept = rows.map((row) => JSON.stringify(Object.entries(row).filter(([name]) => !leftOut.includes(name))));
    return kept.sort().join("\n");
  };
  return Object.keys({ ...one, ...other }).filter(
    (table) => !without.includes(table) && told(table, one[table] ?? []) !== told(table, other[table] ?? []),
  );
}
