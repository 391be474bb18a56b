import { env } from "cloudflare:workers";
import { type Judgement, judgePlan } from "./plan-judgement.ts";

const recorded = new Set<string>();
const judged = new Map<string, Judgement>();

/** Remembers every statement that the worker (not a test) prepares from now on. */
export function recordStatements(): void {
  recorded.clear();
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

/** Judges every remembered statement and names each way to a tenant's table without the tenant's key. */
export async function checkPlans(): Promise<PlanReport> {
  const violations: string[] = [];
  let excepted = 0;
  for (const sql of recorded) {
    const judgement = judged.get(sql) ?? (await judge(sql));
    judged.set(sql, judgement);
    violations.push(...judgement.violations.map((step) => `${step}\n    ${sql}`));
    excepted += judgement.exceptions;
  }
  return { statements: recorded.size, violations, exceptions: excepted };
}

/** Judges one statement by the plan that D1 makes for it. */
export async function judge(sql: string): Promise<Judgement> {
  const parameters = (sql.replace(/'[^']*'/g, "").match(/\?/g) ?? []).map(() => null);
  const plan = await env.DB.prepare(`explain query plan ${sql}`)
    .bind(...parameters)
    .all<{ detail: string }>();
  return judgePlan({ sql, plan: plan.results.map((row) => row.detail) });
}
