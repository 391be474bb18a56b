// What must not compile: each line below a comment is refused, or the comment itself is ("unused"). Nothing runs this file.
import type { Action } from "#domain/audit/actions.ts";
import type { AuditEvent } from "#worker/storage/audit.ts";
import type { Change } from "#worker/storage/commit.ts";

declare const rest: Omit<Change, "facet" | "audit">;

export const acts: readonly AuditEvent[] = [
  { action: "decision.made", subject: "asm_1", details: { number: 1, outcome: "approve" } },
  // @ts-expect-error an act that has no sentence in the log
  { action: "decision.dreamt", subject: "asm_1" },
  // @ts-expect-error words that are not on the list of those that can be erased
  { action: "note.written", subject: "asm_1", clear: { email: "mara@meridian.example" } },
];

// @ts-expect-error any text is not an act
export const action: Action = rest.actor;

// @ts-expect-error an entry that does not say of which side it is
export const change: Change = { ...rest, audit: { action: "note.written", subject: "asm_1" } };
