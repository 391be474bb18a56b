import type * as z from "zod";
import type { ProblemCode } from "./problems.ts";

/** What one route takes, gives and refuses: enough to bind the code to it, and to document it for others. */
export interface RouteContract {
  /** One sentence for whoever reads the list of routes. */
  readonly summary: string;
  readonly query?: z.ZodType;
  /** JSON; left out, an empty object is sent and nothing is read. */
  readonly body?: z.ZodType;
  /** JSON; left out, a file is given, of the media type in `file`. */
  readonly result?: z.ZodType;
  readonly file?: string;
  /** The bytes of a file are taken in place of JSON. */
  readonly upload?: true;
  /** Of a success; 200 unless told. */
  readonly status?: 201 | 202;
  /** Changes nothing, though it is a POST: what it is asked is a secret or too long for an address. */
  readonly reads?: true;
  /** The result holds something that is shown once: a session, a token, a link. A repeat is told that it is done. */
  readonly secret?: true;
  /** What it refuses beside `commonProblems`. */
  readonly problems?: readonly ProblemCode[];
}

/** Any route may answer these: they come from the gates every request passes. */
export const commonProblems: readonly ProblemCode[] = [
  "request-malformed",
  "too-many-requests",
  "origin-refused",
  "content-type-refused",
  "not-signed-in",
  "not-allowed",
  "not-found",
  "nothing-in-hand",
  "method-not-allowed",
  "input-invalid",
  "idempotency-key-missing",
  "idempotency-key-reused",
  "already-done",
  "request-ended",
  "busy",
  "failed",
];
