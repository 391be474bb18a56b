import { sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { OrgId } from "#domain/ids.ts";
import { leafOf, type Written } from "./audit.ts";
import type { Database } from "./database.ts";
import { auditClear, auditLeaves } from "./records.tables.ts";

/** So many entries go into one statement: a bound value holds them well below its limit. */
const atOnce = 200;

/** Many entries of one organisation's log, in few statements, so that all of them fit into the batch of one act. */
export async function auditAllEffects(
  db: Database,
  orgId: OrgId,
  entries: readonly Omit<Written, "orgId">[],
): Promise<BatchItem<"sqlite">[]> {
  const leaves = await Promise.all(entries.map((entry) => leafOf({ ...entry, orgId })));
  const effects: BatchItem<"sqlite">[] = [];
  for (let start = 0; start < leaves.length; start += atOnce) {
    const part = leaves.slice(start, start + atOnce);
    const said = part.filter(({ clear }) => clear !== "{}");
    effects.push(
      db.insert(auditLeaves).select(
        sql`select ${orgId}, (select coalesce(max(seq), 0) from audit_leaves where org_id = ${orgId}) + 1 + leaf.key,
          leaf.value ->> 'at', leaf.value ->> 'action', leaf.value ->> 'hash', leaf.value ->> 'body', leaf.value ->> 'facet'
          from json_each(${JSON.stringify(part)}) as leaf`,
      ),
      ...(said.length === 0
        ? []
        : [
            db.insert(auditClear).select(
              sql`select ${orgId}, leaf.value ->> 'id', leaf.value ->> 'actor', leaf.value ->> 'salt',
                leaf.value ->> 'clear', leaf.value ->> 'at', leaf.value ->> 'facet'
                from json_each(${JSON.stringify(said)}) as leaf`,
            ),
          ]),
    );
  }
  return effects;
}
