import type { Context } from "hono";
import type { Person, Principal } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import type { Effect } from "#worker/storage/commit.ts";
import { keyEffect, nobody } from "#worker/storage/idempotency.ts";
import type { AppEnv } from "./app-env.ts";
import { cameFrom } from "./came-from.ts";
import { dropSession, keepSession, keepSignInNonce, signInNonce } from "./session-cookie.ts";

/** A sign-in that a browser asks for. */
export interface Asking {
  /** What binds it to this browser. */
  readonly nonce: string;
  /** The name of its mail, which goes out once. */
  readonly mail: string;
}

/** A request of anybody: of a stranger, of somebody signed in, or of somebody who acts for an organisation. */
export interface Visit {
  readonly deps: Dependencies;
  readonly person: Person | undefined;
  readonly principal: Principal | undefined;
  /** Where the call comes from; only Cloudflare's own header says so, others can be made up. */
  readonly address: string;
  /** What the browser calls itself. */
  readonly agent: string;
  /** The key of the request with what a repeat gets, for the batch of what the request does. */
  keyEffects(result: unknown): Promise<readonly Effect[]>;
  /** What binds a sign-in to this browser, if it asked for one. */
  readonly nonce: string | undefined;
  /** Binds a sign-in to this browser, beside those that it asked for already; a repeat of the request asks for the same. */
  asking(): Promise<Asking>;
  keepSession(token: string, maxAgeSeconds: number): void;
  /** Signs this browser out and has it forget what it kept of us. */
  dropSession(): void;
}

/** The visit behind a request. */
export const visitOf = (c: Context<AppEnv>): Visit => ({
  deps: c.var.deps,
  person: c.var.person,
  principal: c.var.principal,
  ...cameFrom(c),
  keyEffects: async (result) => {
    const { deps, repeat } = c.var;
    if (repeat === undefined) return [];
    const { key, requestHash } = repeat;
    const sealedResult = await repeat.seal(repeat.isSecret ? {} : result);
    repeat.onKept();
    const kept = { key, requestHash, subject: "", sealedResult, at: deps.clock.now() };
    return [keyEffect(deps.db, { ...kept, orgId: nobody })];
  },
  nonce: signInNonce(c),
  asking: async () => {
    const { deps, repeat } = c.var;
    const nonce = signInNonce(c) ?? (await repeat?.secretOf("nonce")) ?? deps.ids.token();
    keepSignInNonce(c, nonce);
    return { nonce, mail: (await repeat?.secretOf("mail")) ?? deps.ids.token() };
  },
  keepSession: (token, maxAgeSeconds) => keepSession(c, token, maxAgeSeconds),
  dropSession: () => {
    dropSession(c);
    c.header("clear-site-data", '"cookies", "storage"');
  },
});
