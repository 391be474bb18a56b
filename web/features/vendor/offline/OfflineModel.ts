import { signal } from "@preact/signals";
import type { AnswerBody } from "#contract/request.schema.ts";
import type { RequestView } from "#contract/request.ts";
import type { AnswersFromFile, TakenAnswer } from "#domain/assessment/offline/answers-from-file.ts";
import { problemOf } from "#web/api/client.ts";
import type { SaveAnswer } from "../answering/AnswerFormModel.ts";

export interface OfflineOutside {
  /** Null where a person has to say something before the file may be read. */
  readonly read: (bytes: Uint8Array, view: RequestView) => Promise<AnswersFromFile | null>;
  readonly save: SaveAnswer;
}

/** What a save did, so that it can be undone. */
interface Done {
  readonly id: string;
  readonly before: AnswerBody;
  revision: number;
}

export type Progress =
  | { readonly kind: "idle" }
  | { readonly kind: "saving"; readonly done: number; readonly of: number }
  | { readonly kind: "saved"; readonly count: number; readonly failed: readonly string[] }
  | { readonly kind: "undone"; readonly count: number; readonly failed: readonly string[] };

/** A filled-in file on its way in: read, looked at, taken answer by answer, and taken back if wanted. */
export class OfflineModel {
  readonly fileName = signal("");
  readonly result = signal<AnswersFromFile | null>(null);
  readonly progress = signal<Progress>({ kind: "idle" });
  #view: RequestView;
  readonly #outside: OfflineOutside;
  #done: Done[] = [];

  constructor(view: RequestView, outside: OfflineOutside) {
    this.#view = view;
    this.#outside = outside;
  }

  readonly choose = async (file: { readonly name: string; arrayBuffer(): Promise<ArrayBuffer> }): Promise<void> => {
    this.fileName.value = file.name;
    this.progress.value = { kind: "idle" };
    this.#done = [];
    // What the file before said is not shown beside the name of this one.
    this.result.value = null;
    this.result.value = await this.#outside.read(new Uint8Array(await file.arrayBuffer()), this.#view);
  };

  /** The request as it stands after what was saved and undone here: the next file is read against it. */
  get view(): RequestView {
    return this.#view;
  }

  #stands(id: string, { revision, answer }: { readonly revision: number; readonly answer: AnswerBody }): void {
    const stored = this.#view.answers[id] ?? { savedAt: 0, savedBy: "", savedById: "" };
    this.#view = { ...this.#view, answers: { ...this.#view.answers, [id]: { ...stored, revision, answer } } };
  }

  /** Lets the file's own answers take the place of the certificate's, to be saved with the others. */
  readonly answerInstead = (): void => {
    const result = this.result.value;
    if (!result?.ok) return;
    const instead = result.notTaken.flatMap((one) => one.instead ?? []);
    const notTaken = result.notTaken.filter((one) => one.instead === undefined);
    this.result.value = { ...result, taken: [...result.taken, ...instead], notTaken };
  };

  /** Saves what the file says, one answer after the other; what somebody changed meanwhile is left and named. */
  readonly take = async (): Promise<void> => {
    const result = this.result.value;
    if (!result?.ok) return;
    const failed: string[] = [];
    for (const [index, taken] of result.taken.entries()) {
      this.progress.value = { kind: "saving", done: index, of: result.taken.length };
      const problem = await this.#takeOne(taken);
      if (problem !== undefined) failed.push(`${taken.asked} (${problem})`);
    }
    this.progress.value = { kind: "saved", count: this.#done.length, failed };
  };

  async #takeOne({ id, answer }: TakenAnswer): Promise<string | undefined> {
    const stored = this.#view.answers[id];
    const before = stored?.answer ?? {};
    try {
      const sent = { revision: stored?.revision ?? 0, answer: { ...besideTaken(before, answer), ...answer } };
      const { revision } = await this.#outside.save(id, sent);
      this.#done.push({ id, before, revision });
      this.#stands(id, { revision, answer: sent.answer });
      return undefined;
    } catch (error) {
      return problemOf(error).title;
    }
  }

  /** Puts back what stood there before; an answer that somebody changed since then stays. */
  readonly undo = async (): Promise<void> => {
    const failed: string[] = [];
    let count = 0;
    for (const { id, before, revision } of this.#done) {
      try {
        const saved = await this.#outside.save(id, { revision, answer: before });
        this.#stands(id, { revision: saved.revision, answer: before });
        count++;
      } catch (error) {
        failed.push(`${id} (${problemOf(error).title})`);
      }
    }
    this.#done = [];
    this.progress.value = { kind: "undone", count, failed };
  };
}

/** What stays of an answer beside what a file says: no value that a certificate hid, and no words of another choice. */
function besideTaken(before: AnswerBody, taken: TakenAnswer["answer"]): AnswerBody {
  const { byCertificate, value, otherText, ...kept } = before;
  if (byCertificate === true || taken.value !== undefined) return kept;
  return { ...kept, ...(value !== undefined && { value }), ...(otherText !== undefined && { otherText }) };
}
