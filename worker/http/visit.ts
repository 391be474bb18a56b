import type { Context } from "hono";
import type { Person, Principal } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import type { AppEnv } from "./app-env.ts";
import { cameFrom } from "./came-from.ts";
import { dropSession, keepSession, keepSignInNonce, signInNonce } from "./session-cookie.ts";

/** A request of anybody: of a stranger, of somebody signed in, or of somebody who acts for an organisation. */
export interface Visit {
  readonly deps: Dependencies;
  readonly person: Person | undefined;
  readonly principal: Principal | undefined;
  /** Where the call comes from; only Cloudflare's own header says so, others can be made up. */
  readonly address: string;
  /** What the browser calls itself. */
  readonly agent: string;
  /** What binds a sign-in to this browser, if it asked for one. */
  readonly nonce: string | undefined;
  /** Binds a sign-in to this browser, in place of an earlier one. */
  newNonce(): string;
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
  nonce: signInNonce(c),
  newNonce: () => {
    const nonce = c.var.deps.ids.token();
    keepSignInNonce(c, nonce);
    return nonce;
  },
  keepSession: (token, maxAgeSeconds) => keepSession(c, token, maxAgeSeconds),
  dropSession: () => {
    dropSession(c);
    c.header("clear-site-data", '"cookies", "storage"');
  },
});
