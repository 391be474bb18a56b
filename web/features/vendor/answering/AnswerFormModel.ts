import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Problem } from "#contract/problems.ts";
import type { AnswerBody } from "#contract/request.schema.ts";
import type { RequestView } from "#contract/request.ts";
import { withBlocks } from "#domain/assessment/block-answers.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import { type Visibility, visibilityOf } from "#domain/questionnaire/visibility.ts";
import { problemOf } from "#web/api/client.ts";
import { today } from "#web/page/today.ts";
import { chosenSystems } from "../at-hand/progress.ts";
import { type Entry, entryOf } from "./entry.ts";
import { type ToSend, toSend } from "./to-send.ts";

export type SaveAnswer = (
  questionId: string,
  sent: { revision: number; answer: AnswerBody },
) => Promise<{ revision: number; savedAt: number }>;
/** Where answers wait that could not be sent, or that do not fit yet. */
export interface Outbox {
  readonly keep: (
    questionId: string,
    waiting: { revision: number; answer: AnswerBody; problem?: Problem; isUnfit?: boolean },
  ) => Promise<boolean>;
  readonly sent: (questionId: string) => Promise<void>;
}
export interface Timing {
  readonly later: (run: () => void, ms: number) => void;
}

const settleMs = 600;
const retryMs = 4_000;

/**
 * The answers on the screen: every change is saved by itself, one request per question at a time, and is shown as
 * saved only once the server has stored it.
 */
export class AnswerFormModel {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly visibility: ReadonlySignal<ReadonlyMap<string, Visibility>>;
  /** Whether something on the screen is not stored yet. */
  readonly unsaved: ReadonlySignal<boolean>;
  /** How many saves were stored since the page was opened. */
  readonly saves = signal(0);
  readonly #request: RequestView;
  readonly #send: SaveAnswer;
  readonly #outbox: Outbox;
  readonly #timing: Timing;
  readonly #changedDuringSave = new Set<string>();

  constructor(request: RequestView, outside: { send: SaveAnswer; outbox: Outbox; timing: Timing }) {
    this.#request = request;
    this.#send = outside.send;
    this.#outbox = outside.outbox;
    this.#timing = outside.timing;
    const questions = request.questionnaire.sections.flatMap((section) => section.questions);
    this.entries = new Map(questions.map(({ id }) => [id, entryOf(request.answers[id])]));
    this.visibility = computed(() =>
      visibilityOf({
        questionnaire: request.questionnaire,
        answers: this.#standing(),
        systems: chosenSystems(request),
      }),
    );
    this.unsaved = computed(() =>
      [...this.entries.values()].some(({ save }) =>
        ["waiting", "saving", "failed", "changed-elsewhere"].includes(save.value.kind),
      ),
    );
  }

  /** The answers as they stand on the screen. */
  answers(): Record<string, AnswerBody> {
    return Object.fromEntries([...this.entries].map(([id, { answer }]) => [id, answer.value]));
  }

  /** Changes part of an answer, and saves it a moment later. */
  change(questionId: string, part: Partial<AnswerBody>): void {
    const entry = this.entries.get(questionId);
    if (entry === undefined || this.#request.state !== "draft") return;
    entry.answer.value = { ...entry.answer.value, ...part };
    if (entry.save.value.kind === "saving") this.#changedDuringSave.add(questionId);
    else if (entry.save.value.kind !== "waiting") this.#schedule(questionId, settleMs);
  }

  /** Saves now, for instance when a field is left. */
  flush(questionId: string): void {
    if (this.entries.get(questionId)?.save.value.kind === "waiting") void this.#save(questionId);
  }

  /** Saves everything that waits, for instance when the page is left. */
  flushAll(): void {
    for (const id of this.entries.keys()) this.flush(id);
  }

  /** Tries a save that failed again. */
  retry(questionId: string): void {
    if (this.#waitsForTry(questionId)) void this.#save(questionId);
  }

  /** Puts an answer that waited on the device back on the screen, and tries to send it. */
  restore({ questionId, revision, answer }: { questionId: string; revision: number; answer: AnswerBody }): void {
    const entry = this.entries.get(questionId);
    if (entry === undefined || entry.save.value.kind === "waiting" || this.#request.state !== "draft") return;
    entry.answer.value = answer;
    entry.revision = revision;
    void this.#save(questionId);
  }

  /** Takes over what the server has stored meanwhile of what was answered here before, unless it is known or overtaken. */
  hear(stored: { questionId: string; revision: number; answer: AnswerBody; savedAt: number }): void {
    const entry = this.entries.get(stored.questionId);
    if (entry === undefined || entry.revision >= stored.revision) return;
    if (entry.save.value.kind === "waiting" || entry.save.value.kind === "saving") return;
    entry.revision = stored.revision;
    entry.stored = stored.answer;
    entry.answer.value = stored.answer;
    entry.save.value = { kind: "saved", at: stored.savedAt };
  }

  /** After a conflict: take the stored answer, or keep one's own on top of it. */
  resolve(
    questionId: string,
    chosen: { keep: "mine" | "theirs"; stored: { revision: number; answer: AnswerBody; savedAt: number } },
  ): void {
    const entry = this.entries.get(questionId);
    if (entry === undefined) return;
    entry.revision = chosen.stored.revision;
    entry.stored = chosen.stored.answer;
    if (chosen.keep === "mine") return void this.#save(questionId);
    entry.answer.value = chosen.stored.answer;
    entry.save.value = { kind: "saved", at: chosen.stored.savedAt };
    void this.#outbox.sent(questionId);
  }

  #schedule(questionId: string, ms: number): void {
    const entry = this.entries.get(questionId);
    if (entry === undefined) return;
    entry.save.value = { kind: "waiting" };
    this.#timing.later(() => {
      if (entry.save.value.kind === "waiting") void this.#save(questionId);
    }, ms);
  }

  async #save(questionId: string): Promise<void> {
    const entry = this.entries.get(questionId);
    if (entry === undefined) return;
    const { body, unfit } = this.#toSend(questionId, entry);
    if (unfit !== undefined && canonicalJson(body) === canonicalJson(entry.stored))
      return this.#hold(questionId, unfit);
    entry.save.value = { kind: "saving" };
    try {
      const { revision, savedAt } = await this.#send(questionId, { revision: entry.revision, answer: body });
      entry.revision = revision;
      entry.stored = body;
      entry.save.value = { kind: "saved", at: savedAt };
      this.saves.value++;
      if (unfit === undefined) void this.#outbox.sent(questionId);
      else await this.#hold(questionId, unfit);
      if (this.#changedDuringSave.delete(questionId)) this.#schedule(questionId, settleMs);
    } catch (error) {
      await this.#refused(questionId, problemOf(error));
    }
  }

  #toSend(questionId: string, { answer, stored }: Entry): ToSend {
    const { questionnaire } = this.#request;
    const question = questionnaire.sections.flatMap((section) => section.questions).find(({ id }) => id === questionId);
    if (question === undefined) return { body: answer.value };
    return toSend(answer.value, { question, questionnaire, stored, today: today.value });
  }

  /** Keeps a value that does not fit, such as half an address, where it was typed. */
  async #hold(questionId: string, reason: string): Promise<void> {
    const entry = this.entries.get(questionId);
    if (entry === undefined) return;
    entry.save.value = { kind: "unfit", reason };
    const waiting = { revision: entry.revision, answer: entry.answer.value, isUnfit: true };
    const kept = await this.#outbox.keep(questionId, waiting);
    if (!kept && entry.save.value.kind === "unfit") entry.save.value = { kind: "failed", reason };
  }

  async #refused(questionId: string, problem: Problem): Promise<void> {
    const entry = this.entries.get(questionId);
    if (entry === undefined) return;
    this.#changedDuringSave.delete(questionId);
    entry.save.value =
      problem.code === "stale-revision" ? { kind: "changed-elsewhere" } : { kind: "failed", reason: problem.title };
    // The repeat names the same revision, so a save that did arrive is not stored twice.
    if (problem.status >= 500) this.#timing.later(() => this.retry(questionId), retryMs);
    // Also what was refused is kept: whoever leaves the page finds it again.
    const waiting = { revision: entry.revision, answer: entry.answer.value, problem };
    const kept = await this.#outbox.keep(questionId, waiting);
    if (problem.status >= 500 && kept && entry.save.value.kind === "failed") entry.save.value = { kind: "on-device" };
  }

  #waitsForTry(questionId: string): boolean {
    return ["failed", "on-device"].includes(this.entries.get(questionId)?.save.value.kind ?? "");
  }

  /** With the blocks filled in from the profile, as scoring will see them. */
  #standing() {
    const blocks = { systems: chosenSystems(this.#request), certificates: this.#request.certificates };
    return withBlocks(this.#request.questionnaire, this.answers(), blocks);
  }
}
