import { computed, signal } from "@preact/signals";
import type { LastTime, ReviewView } from "#contract/review.ts";
import type { ReviewBodies, ReviewKind, ReviewRecord } from "#domain/assessment/reviews.ts";
import { isOutdated } from "#domain/assessment/rounds.ts";
import { percent } from "#domain/format.ts";
import { sinceLastTime } from "#domain/report/since-last-time.ts";
import { runScoring } from "#domain/scoring/scoring-run.ts";
import { call, problemOf } from "#web/api/client.ts";
import { Work } from "#web/api/work.ts";

export type Conclusion = {
  readonly [K in ReviewKind]: {
    readonly kind: K;
    readonly subject: string;
    readonly body: ReviewBodies[K];
    readonly reason: string;
  };
}[ReviewKind];

/** A conclusion that was not stored, because somebody else concluded on the same thing in between. */
export interface Conflict {
  readonly mine: Conclusion;
  readonly theirs: ReviewRecord | undefined;
}

/** A submitted assessment under review: what was submitted, what was concluded, and the score that follows from both. */
export class ReviewModel {
  readonly view;
  readonly work = new Work();
  readonly conflict = signal<Conflict | null>(null);
  /** What the last conclusion did to the score, for whoever listens. */
  readonly announcement = signal("");
  /** The scoring run behind the numbers, worked out here by the code that made them. */
  readonly run;
  /** What the vendor handed in before, once it was asked for; null the first time. */
  readonly lastTime = signal<LastTime | null>(null);
  /** What was handed in before could not be fetched: nothing is marked as changed, whatever changed. */
  readonly isLastTimeMissing = signal(false);
  readonly since;
  /** Ids of questions whose answer is not what it was the time before. */
  readonly changed;

  constructor(view: ReviewView) {
    this.view = signal(view);
    this.run = computed(() => runScoring(this.view.value.dossier));
    this.since = computed(() => {
      const { value } = this.lastTime;
      return value === null ? null : sinceLastTime(value.dossier, this.view.value.dossier);
    });
    this.changed = computed(() => new Set(this.since.value?.answers.map(({ question }) => question.id)));
  }

  /** The newest conclusion about something, whether it holds or not; `null` bodies were taken back. */
  latest(kind: ReviewKind, subject: string): ReviewRecord | undefined {
    return this.view.value.reviews.filter((one) => one.kind === kind && one.subject === subject).at(-1);
  }

  /** The newest conclusion that still holds: none that was drawn from what the vendor has changed since. */
  standing(kind: ReviewKind, subject: string): ReviewRecord | undefined {
    const latest = this.latest(kind, subject);
    return latest === undefined || isOutdated(latest, this.view.value.rounds) ? undefined : latest;
  }

  /**
   * Stores a conclusion; the score follows at once. Gives true when it was stored. When somebody else was faster, their
   * conclusion is fetched and both stand in `conflict`, for the reviewer to choose.
   */
  async conclude(conclusion: Conclusion): Promise<boolean> {
    const stored = await this.work.run(async () => {
      this.conflict.value = null;
      // The same words twice in a row would not be announced.
      this.announcement.value = "";
      return this.#store(conclusion).catch((error: unknown) => this.#bothSides(error, conclusion));
    });
    return stored === true;
  }

  /**
   * Puts a wish into the basket, where it stays until it is sent; an empty one takes it out. Gives true when stored. When a
   * colleague put another there meanwhile, nothing is stored, and theirs is fetched to be seen.
   */
  async ask(questionId: string, text: string): Promise<boolean> {
    const { assessment, basket: seen } = this.view.value;
    const params = { id: assessment.id, questionId };
    const was = seen.find((one) => one.questionId === questionId)?.text ?? "";
    const basket = await this.work.run(() =>
      call("PUT /api/buyer/assessments/:id/basket/:questionId", { params, body: { text, was } }).catch(
        async (error: unknown) => {
          if (problemOf(error).code === "stale-revision") {
            const view = await call("GET /api/buyer/assessments/:id/review", { params: { id: assessment.id } });
            this.view.value = { ...this.view.value, basket: view.basket };
          }
          throw error;
        },
      ),
    );
    if (basket) this.view.value = { ...this.view.value, basket };
    return basket !== undefined;
  }

  /** Sends everything in the basket back to the vendor, in one mail. Gives true when it went. */
  async sendBack(of: { readonly note: string; readonly dueOn: string }): Promise<boolean> {
    const params = { id: this.view.value.assessment.id };
    const items = this.view.value.basket.map(({ questionId, text }) => ({ questionId, text }));
    const view = await this.work.run(async () => {
      await call("POST /api/buyer/assessments/:id/changes", { params, body: { ...of, items } });
      return call("GET /api/buyer/assessments/:id/review", { params });
    });
    if (view) this.view.value = view;
    return view !== undefined;
  }

  /** Fetches what was handed in before; without it the review goes on, and says that nothing is marked as changed. */
  readonly lookBack = async (): Promise<void> => {
    const params = { id: this.view.value.assessment.id };
    const found = await call("GET /api/buyer/assessments/:id/last-time", { params }).then(
      (last) => ({ last }),
      () => undefined,
    );
    this.isLastTimeMissing.value = found === undefined;
    this.lastTime.value = found?.last ?? null;
  };

  /** Shows what stands now. */
  readonly reload = async (): Promise<void> => {
    const params = { id: this.view.value.assessment.id };
    // What was done is stored and said already: what is on the screen stays until the next look.
    const view = await call("GET /api/buyer/assessments/:id/review", { params }).catch(() => undefined);
    if (view) this.view.value = view;
  };

  /** Leaves the other's conclusion as it is. */
  keepTheirs(): void {
    this.conflict.value = null;
  }

  async #store({ kind, subject, body, reason }: Conclusion): Promise<true> {
    const before = this.view.value.summary.overall?.assured;
    const { view } = await call("PUT /api/buyer/assessments/:id/reviews/:kind/:subject", {
      params: { id: this.view.value.assessment.id, kind, subject },
      body: { revision: this.latest(kind, subject)?.revision ?? 0, reason, body },
    });
    this.view.value = view;
    this.announcement.value = changeInWords(before, view.summary.overall?.assured);
    return true;
  }

  /** After a refusal because somebody was faster: their conclusion beside one's own. Any other refusal stands. */
  async #bothSides(error: unknown, mine: Conclusion): Promise<false> {
    if (problemOf(error).code !== "stale-revision") throw error;
    const params = { id: this.view.value.assessment.id };
    this.view.value = await call("GET /api/buyer/assessments/:id/review", { params }).catch(() =>
      Promise.reject(error),
    );
    this.conflict.value = { mine, theirs: this.latest(mine.kind, mine.subject) };
    return false;
  }
}

/** "Saved. Assured is now 61% (it was 54%)." */
export function changeInWords(before: number | undefined, after: number | undefined): string {
  const [was, is] = [percent(before), percent(after)];
  return was === is ? `Saved. Assured stays at ${is}.` : `Saved. Assured is now ${is} (it was ${was}).`;
}
