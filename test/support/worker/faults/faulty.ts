import type { Env } from "#worker/env.ts";

/**
 * The call of a binding that fails, counted from 1; done all the same (`after`), or not done (`before`), or the last thing
 * the worker would have done: it is `killed`, and neither that call nor any later one is done.
 */
export interface Fault {
  readonly at: number;
  readonly when: "before" | "after" | "killed";
}

export interface Counted {
  /** Every call of a binding so far, in words. */
  readonly calls: string[];
}

const messages = {
  database: "D1_ERROR: Network connection lost.",
  store: "put: Unspecified error (0)",
  queue: "Queue send failed: Network connection lost.",
  mail: "Network connection lost.",
} as const;

const inner = Symbol("the real statement");
type Wrapped = D1PreparedStatement & { readonly [inner]: D1PreparedStatement };

/** Bindings of which one call fails; without a fault they only count. */
export function faultyEnv(env: Env, fault: Fault | undefined): { readonly env: Env } & Counted {
  const calls: string[] = [];
  const through = async <T>(what: keyof typeof messages, name: string, call: () => Promise<T>): Promise<T> => {
    calls.push(`${what} ${name}`);
    if (fault?.when === "killed" && calls.length >= fault.at) throw new Error("killed");
    const isMine = fault?.when !== "killed" && fault?.at === calls.length;
    if (isMine && fault.when === "before") throw new Error(messages[what]);
    const result = await call();
    if (isMine) throw new Error(messages[what]);
    return result;
  };
  const statement = (real: D1PreparedStatement): D1PreparedStatement =>
    ({
      [inner]: real,
      bind: (...values: unknown[]) => statement(real.bind(...values)),
      all: () => through("database", "all", () => real.all()),
      run: () => through("database", "run", () => real.run()),
      raw: () => through("database", "raw", () => real.raw()),
      first: () => through("database", "first", () => real.first()),
    }) as unknown as Wrapped;
  const DB = {
    prepare: (sql: string) => statement(env.DB.prepare(sql)),
    batch: (statements: readonly D1PreparedStatement[]) =>
      through("database", "batch", () => env.DB.batch(statements.map((one) => (one as Wrapped)[inner]))),
  } as unknown as D1Database;
  const FILES = {
    put: (...args: Parameters<R2Bucket["put"]>) => through("store", "put", () => env.FILES.put(...args)),
    get: (key: string) => through("store", "get", () => env.FILES.get(key)),
  } as unknown as R2Bucket;
  const JOBS = { send: () => through("queue", "send", async () => undefined) } as unknown as Env["JOBS"];
  const MAIL = {
    send: (mail: Parameters<Env["MAIL"]["send"]>[0]) => through("mail", "send", () => env.MAIL.send(mail)),
  } as unknown as Env["MAIL"];
  return { env: { ...env, DB, FILES, JOBS, MAIL }, calls };
}
