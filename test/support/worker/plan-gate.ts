import { env } from "cloudflare:workers";

/** Tables that hold what belongs to one organisation, and the columns that name it. */
const tenantTables = [
  "members",
  "audit_leaves",
  "idempotency_keys",
  "mails",
  "ai_systems",
  "certificates",
  "evidence_files",
  "responses",
  "answers",
  "questionnaire_versions",
  "policy_versions",
  "assessments",
  "submissions",
  "evidence_grants",
  "reviews",
  "summaries",
  "invitations",
];
const tenantKey = /\((?:org_id|buyer_org_id|vendor_org_id)=\?/;

/**
 * Statements that reach a tenant's table without its key, by what they are for. Each was read by a person:
 * they look up a secret, a person's own memberships, or are the hourly work that belongs to no tenant.
 */
const exceptions: readonly { readonly why: string; readonly plan: RegExp }[] = [
  {
    why: "an invitation is found by the hash of its token",
    plan: /SEARCH invitations USING PRIMARY KEY \(token_hash=\?\)/,
  },
  {
    why: "a person's own memberships",
    plan: /SEARCH members USING (?:COVERING )?INDEX members_by_person \(person_id=\?/,
  },
  {
    why: "hourly: summaries that time has changed",
    plan: /SEARCH summaries USING (?:COVERING )?INDEX summaries_due \(next_change_on<\?\)/,
  },
];

interface Recorded {
  readonly sql: string;
}
const recorded = new Set<string>();
const explained = new Map<string, readonly string[]>();

/** Remembers every statement that the worker (not a test) prepares. */
export function recordStatements(): void {
  const prototype = Object.getPrototypeOf(env.DB) as {
    prepare: (sql: string) => D1PreparedStatement;
    recording?: boolean;
  };
  if (prototype.recording) return;
  const prepare = prototype.prepare;
  prototype.recording = true;
  prototype.prepare = function prepareAndRemember(this: unknown, sql: string): D1PreparedStatement {
    const caller = new Error().stack?.split("\n")[2] ?? "";
    if (!/\/test\//.test(caller) && /^\s*(?:select|insert|update|delete|with)\b/i.test(sql)) recorded.add(sql);
    return prepare.call(this, sql);
  };
}

export interface PlanReport {
  readonly statements: number;
  readonly violations: readonly string[];
  readonly exceptions: number;
}

/** Explains every remembered statement and names each way to a tenant's table without the tenant's key. */
export async function checkPlans(): Promise<PlanReport> {
  const violations: string[] = [];
  let excepted = 0;
  for (const sql of recorded) {
    const plan = explained.get(sql) ?? (await explain({ sql }));
    explained.set(sql, plan);
    for (const step of plan.filter(reachesTenantTable)) {
      if (tenantKey.test(step)) continue;
      if (exceptions.some((exception) => exception.plan.test(step))) excepted++;
      else violations.push(`${step}\n    ${sql}`);
    }
  }
  return { statements: recorded.size, violations, exceptions: excepted };
}

const reachesTenantTable = (step: string): boolean => {
  const table = /^(?:SCAN|SEARCH) (\w+)/.exec(step)?.[1];
  return table !== undefined && tenantTables.includes(table);
};

async function explain({ sql }: Recorded): Promise<string[]> {
  const parameters = (sql.replace(/'[^']*'/g, "").match(/\?/g) ?? []).map(() => null);
  const plan = await env.DB.prepare(`explain query plan ${sql}`)
    .bind(...parameters)
    .all<{ detail: string }>();
  return plan.results.map((row) => row.detail);
}
