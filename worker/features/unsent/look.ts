import type { Caller } from "#worker/call.ts";
import type { Mint } from "#worker/features/mails/mint.schema.ts";
import type { Mail } from "#worker/ports/mail.ts";
import type { Effect } from "#worker/storage/commit.ts";

/** A mail that was not delivered. */
export interface Unsent extends Mail {
  readonly id: string;
  readonly subjectId: string;
  readonly mint: Mint | undefined;
  /** When the act was that it tells of. */
  readonly causedAt: number | null;
}

/** A mail that may go out again. */
export interface Again {
  readonly mail: Mail;
  readonly mint?: Mint;
  /** What must still be so when it is stored: they take the batch back otherwise. */
  readonly guards: readonly Effect[];
}

/** Looks whether what a mail says is still so, and whoever it is to is still to have it; undefined when not. */
export type Look = (call: Caller, unsent: Unsent) => Promise<Again | undefined>;
