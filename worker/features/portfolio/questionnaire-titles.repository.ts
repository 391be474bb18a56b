import { sql } from "drizzle-orm";
import type { OrgId } from "#domain/ids.ts";
import type { Database } from "#worker/storage/database.ts";

/** A version of a questionnaire; without a number the newest. */
export interface Titled {
  readonly id: string;
  readonly version: number | null;
}

export const titleKey = ({ id, version }: Titled): string => `${version ?? "newest"} ${id}`;

/** The titles of questionnaires, by `titleKey`; each is read once. */
export async function titlesOf(
  db: Database,
  { orgId, of }: { readonly orgId: OrgId; readonly of: readonly Titled[] },
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Map(of.map((one) => [titleKey(one), one])).values()];
  const rows = await db.all<{ at: number; title: string | null }>(
    sql`select wanted.key as at, (select json_extract(definition_json, '$.title') from questionnaire_versions
        where questionnaire_versions.org_id = ${orgId} and questionnaire_versions.id = wanted.value ->> '$.id'
          and questionnaire_versions.version <= coalesce(wanted.value ->> '$.version', 1e9)
        order by questionnaire_versions.version desc limit 1) as title
      from json_each(${JSON.stringify(wanted)}) as wanted`,
  );
  return new Map(
    rows.flatMap(({ at, title }) => {
      const one = wanted[at];
      return one === undefined || title === null ? [] : [[titleKey(one), title] as const];
    }),
  );
}
