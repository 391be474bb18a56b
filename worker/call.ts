import type { ActingRole, Facet } from "#domain/access/roles.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import type { Dependencies } from "./dependencies.ts";
import type { AuditEvent } from "./storage/audit.ts";
import { commit, type Effect, type OtherSide } from "./storage/commit.ts";
import type { IdempotencyKey } from "./storage/idempotency.ts";

/** Who is signed in. */
export interface Person {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
  readonly sessionId: string;
}

/** Who acts, for which organisation, in which facet and role. Made by `authenticate` alone. */
export interface Principal extends Person {
  readonly orgId: OrgId;
  readonly orgName: string;
  readonly facet: Facet;
  readonly role: ActingRole;
}

/** What happened, and what is stored with it. */
interface Act {
  readonly effects: readonly Effect[];
  readonly audit: AuditEvent;
  /** The other side, which finds it in its log too, about its own thing. */
  readonly alsoFor?: OtherSide;
}

/** Somebody who acts for an organisation, and the outside. Enough to read, and to note what was done along the way. */
export interface Caller {
  readonly deps: Dependencies;
  readonly principal: Principal;
  /** The instant of the call, in epoch milliseconds. */
  readonly at: number;
  /** Stores an act under the caller's name; a repeat of the request does not know of it. */
  note(act: Act): Promise<void>;
}

/** A call that gives an `R`. */
export interface Call<R> extends Caller {
  /**
   * Stores what the request is about, in one batch with its audit leaf, its idempotency key and its result, which a repeat
   * of the request gets. Gives the result.
   */
  commit(act: Act & { readonly result: R }): Promise<R>;
}

/** The key of a request that may be sent twice. */
export interface Repeat extends IdempotencyKey {
  /** The result holds something that is shown once, so it is not kept. */
  readonly isSecret: boolean;
  /** Makes an answer unreadable for whoever does not have the key of the request. */
  readonly seal: (result: unknown) => Promise<string>;
  /** A secret of 256 bits that this request has in common with its repeats, and with nothing else. */
  readonly secretOf: (what: string) => Promise<string>;
  /** Told once the answer is stored. */
  readonly onKept: () => void;
}

export interface Calling {
  readonly deps: Dependencies;
  readonly principal: Principal;
  /** Undefined where a repeat needs no key. */
  readonly repeat: Repeat | undefined;
  /** What must still be so when the act is stored: put before its effects, in the same batch. */
  readonly guard?: readonly Effect[] | undefined;
}

/** The call of a request: organisation, actor, time, key and result are filled in here and nowhere else. */
export function callOf<R>({ deps, principal, repeat, guard = [] }: Calling): Call<R> {
  const at = deps.clock.now();
  const { orgId, facet, personId: actor } = principal;
  const own = { orgId, facet, actor, at, from: deps.from };
  return {
    deps,
    principal,
    at,
    note: (act) => commit(deps.db, { ...own, ...act }),
    commit: async ({ result, ...act }) => {
      const { subject } = act.audit;
      const idempotency = repeat && {
        key: repeat.key,
        requestHash: repeat.requestHash,
        subject: repeat.isSecret ? (idIn(result) ?? subject) : "",
        sealedResult: await repeat.seal(repeat.isSecret ? {} : result),
      };
      const effects = [...guard, ...act.effects];
      await commit(deps.db, { ...own, ...act, effects, ...(idempotency && { idempotency }) });
      repeat?.onKept();
      return result;
    },
  };
}

/** The id that a result names. */
export const idIn = (result: unknown): string | undefined =>
  typeof result === "object" && result !== null && "id" in result && typeof result.id === "string"
    ? result.id
    : undefined;
