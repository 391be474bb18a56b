import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { DatabaseSync } from "node:sqlite";
import { unstable_splitSqlQuery } from "wrangler";
import * as z from "zod";

const accountId = "stand-in";
const databaseId = "00000000-0000-4000-8000-000000000001";
/** The longest statement D1 takes, in bytes (developers.cloudflare.com/d1/platform/limits). */
const longestStatement = 100_000;

/** What a call of the API is answered with: a result, or nothing that is found, or a refusal in words. */
type Answer = { readonly result: unknown } | { readonly refused: string; readonly status: number };
const found = (result: unknown): Answer => ({ result });
const missing: Answer = { refused: "not found", status: 404 };
const refused = (words: string): Answer => ({ refused: words, status: 400 });

const meta = { duration: 1, rows_read: 0, rows_written: 0, size_after: 0, changes: 0 };

/**
 * The address for queries cuts a text at each semicolon, also at one inside a trigger, and refuses the first part, which
 * ends too early (cloudflare/workers-sdk 14991).
 */
export function answerQuery(database: DatabaseSync, sql: string): Answer {
  if (/CREATE\s+TRIGGER/i.test(sql)) return refused("incomplete input: SQLITE_ERROR [code: 7500]");
  const results = unstable_splitSqlQuery(sql).map((one) => ({
    results: database.prepare(one).all(),
    success: true,
    meta,
  }));
  return found(results);
}

/** The import of a file takes all of it or nothing, and leaves transactions to nobody else. */
export function importFile(database: DatabaseSync, sql: string): Answer {
  if (/^\s*(?:BEGIN TRANSACTION|COMMIT|SAVEPOINT)/im.test(sql))
    return refused("To execute a transaction, please use the state.storage.transaction() API");
  const long = unstable_splitSqlQuery(sql).find((one) => Buffer.byteLength(one) > longestStatement);
  if (long !== undefined) return refused("statement too long: SQLITE_TOOBIG");
  database.exec("BEGIN");
  try {
    database.exec(sql);
    database.exec("COMMIT");
  } catch (error) {
    database.exec("ROLLBACK");
    return refused(String(error));
  }
  return found({ success: true, messages: [], status: "complete", type: "import", at_bookmark: "end", result: done });
}
const done = { num_queries: 1, final_bookmark: "end", meta };

const bodySchema = z.object({
  name: z.string().optional(),
  queue_name: z.string().optional(),
  action: z.enum(["init", "ingest", "poll"]).optional(),
  sql: z.string().optional(),
});
type Body = z.infer<typeof bodySchema>;

interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly bytes: Buffer;
  readonly body: Body;
}

/** An account on this machine that answers wrangler as Cloudflare's API does, as far as a deployment asks. */
export interface StandInAccount {
  /** What a process needs to know to take it for Cloudflare. */
  readonly env: Readonly<Record<string, string>>;
  readonly database: DatabaseSync;
  /** Every change that was asked for, in order: method and path. */
  readonly changes: string[];
  /** The form that the worker was sent in last. */
  readonly worker: () => string;
  readonly close: () => Promise<void>;
}

/** Opens an empty account. */
export async function openStandInAccount(): Promise<StandInAccount> {
  const database = new DatabaseSync(":memory:");
  const made = { databases: new Set<string>(), buckets: new Set<string>(), queues: new Set<string>() };
  const changes: string[] = [];
  let [uploaded, worker, address] = ["", "", ""];

  const answersOf: Readonly<Record<string, (call: Call) => Answer>> = {
    "GET /user": () => found({ id: "somebody", email: "somebody@example.com" }),
    "GET /user/tokens/verify": () => found({ id: "token", status: "active" }),
    "GET /accounts": () => found([{ id: accountId, name: "Stand-in" }]),
    "GET /memberships": () => found([{ id: "one", account: { id: accountId, name: "Stand-in" } }]),
    "GET /d1/database": () => found([...made.databases].map((name) => ({ uuid: databaseId, name }))),
    "POST /d1/database": ({ body: { name = "" } }) => {
      made.databases.add(name);
      return found({ uuid: databaseId, name });
    },
    [`POST /d1/database/${databaseId}/query`]: ({ body: { sql = "" } }) => answerQuery(database, sql),
    [`POST /d1/database/${databaseId}/import`]: ({ body: { action } }) =>
      action === "init"
        ? found({ success: true, upload_url: `${address}/upload`, filename: "file" })
        : importFile(database, uploaded),
    "POST /r2/buckets": ({ body: { name = "" } }) => {
      made.buckets.add(name);
      return found({ name });
    },
    "POST /queues": ({ body: { queue_name = "" } }) => {
      made.queues.add(queue_name);
      return found(queueOf(queue_name));
    },
    "GET /queues": ({ query }) => found([...made.queues].filter((name) => name === query.get("name")).map(queueOf)),
    "GET /workers/subdomain": () => found({ subdomain: "stand-in" }),
    "GET /workers/workers/annexa": () => found({ id: "annexa", name: "annexa", subdomain, references }),
    "GET /workers/scripts/annexa/subdomain": () => found(subdomain),
    "POST /workers/scripts/annexa/subdomain": () => found(subdomain),
    "PUT /workers/scripts/annexa/schedules": () => found({ schedules: [] }),
    "POST /workers/scripts/annexa/assets-upload-session": () => found({ jwt: "taken", buckets: [] }),
    "PUT /workers/scripts/annexa": ({ bytes }) => {
      worker = bytes.toString("latin1");
      return found({ id: "annexa", etag: "one", startup_time_ms: 1, deployment_id: "one" });
    },
  };
  const answer = (call: Call): Answer => {
    if (call.path.startsWith("/r2/buckets/"))
      return made.buckets.has(call.path.slice(12)) ? found({ name: call.path.slice(12) }) : missing;
    // Which queue the worker listens to.
    if (/^\/queues\/[\w-]+\/consumers$/.test(call.path)) return found(call.method === "GET" ? [] : {});
    return answersOf[`${call.method} ${call.path}`]?.(call) ?? missing;
  };

  const server = createServer((request, response) => {
    void callOf(request).then((call) => {
      if (call.path === "/upload") {
        uploaded = call.bytes.toString("utf8");
        response.setHeader("etag", `"${createHash("md5").update(call.bytes).digest("hex")}"`).end();
        return;
      }
      if (call.method !== "GET") changes.push(`${call.method} ${call.path}`);
      send(response, answer(call));
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    env: {
      CLOUDFLARE_API_BASE_URL: `${address}/client/v4`,
      CLOUDFLARE_API_TOKEN: "a-token",
      CLOUDFLARE_ACCOUNT_ID: accountId,
    },
    database,
    changes,
    worker: () => worker,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

const subdomain = { enabled: true, previews_enabled: false };
const references = { domains: [], dispatch_namespace_outbounds: [], durable_objects: [], queues: [], workers: [] };

const queueOf = (name: string) => ({
  queue_id: `id-of-${name}`,
  queue_name: name,
  producers: [],
  consumers: [],
  producers_total_count: 0,
  consumers_total_count: 0,
});

async function callOf(request: IncomingMessage): Promise<Call> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  const bytes = Buffer.concat(parts);
  const url = new URL(request.url ?? "", "http://stand-in");
  const path = url.pathname.replace("/client/v4", "").replace(`/accounts/${accountId}`, "");
  return { method: request.method ?? "", path, query: url.searchParams, bytes, body: bodyIn(bytes) };
}

function bodyIn(bytes: Buffer): Body {
  try {
    return bodySchema.catch({}).parse(JSON.parse(bytes.toString("utf8")));
  } catch {
    // A file or a form, which is read by its bytes.
    return {};
  }
}

function send(response: ServerResponse, answer: Answer): void {
  const isFound = "result" in answer;
  response.statusCode = isFound ? 200 : answer.status;
  response.setHeader("content-type", "application/json");
  const errors = isFound ? [] : [{ code: answer.status === 404 ? 10007 : 7500, message: answer.refused }];
  const result = isFound ? answer.result : null;
  const total = Array.isArray(result) ? result.length : 0;
  const result_info = { page: 1, per_page: 100, count: total, total_count: total, total_pages: 1 };
  response.end(JSON.stringify({ success: isFound, errors, messages: [], result, result_info }));
}
