import { type Signal, signal } from "@preact/signals";
import type { AnswerBody } from "#contract/request.schema.ts";
import type { RequestView } from "#contract/request.ts";
import { isBlank } from "#domain/questionnaire/visibility.ts";
import type { Saving } from "#web/components/saving.ts";

/** An answer as it stands on the screen, and as the server has it. */
export interface Entry {
  readonly answer: Signal<AnswerBody>;
  readonly save: Signal<Saving>;
  revision: number;
  /** The answer as the server has it. */
  stored: AnswerBody;
}

/** The answer that was stored before, or none. */
export function entryOf(stored: RequestView["answers"][string] | undefined): Entry {
  const answer = signal<AnswerBody>(stored?.answer ?? {});
  const save = signal<Saving>(stored === undefined ? { kind: "idle" } : { kind: "saved", at: stored.savedAt });
  return { answer, save, revision: stored?.revision ?? 0, stored: stored?.answer ?? {} };
}

/** Whether the vendor said anything: a value, or "covered by the certificate". */
export const isAnswered = (answer: AnswerBody): boolean => answer.byCertificate === true || !isBlank(answer.value);

/** The answers as the server has them by now. */
export const storedOf = (
  entries: ReadonlyMap<string, Entry>,
): Record<string, Pick<RequestView["answers"][string], "answer">> =>
  Object.fromEntries(
    [...entries].flatMap(([id, { stored, revision }]) => (revision > 0 ? [[id, { answer: stored }]] : [])),
  );
