import { computed, signal } from "@preact/signals";
import type { ReviewView } from "#contract/assessment.ts";
import type { Problem } from "#contract/problems.ts";
import type { ReviewBodies, ReviewKind, ReviewRecord } from "#domain/assessment/reviews.ts";
import { runScoring } from "#domain/scoring/scoring-run.ts";
import { call, problemOf } from "#web/api/client.ts";
import { percent } from "#web/components/format.ts";

export interface Conclusion<K extends ReviewKind = ReviewKind> {
  readonly kind: K;
  readonly subject: string;
  readonly body: ReviewBodies[K];
  readonly reason: string;
}

/** A submitted assessment under review: what was submitted, what was concluded, and the score that follows from both. */
export class ReviewModel {
  readonly view;
  readonly busy = signal(false);
  readonly problem = signal<Problem | null>(null);
  /** What the last conclusion did to the score, for whoever listens. */
  readonly announcement = signal("");
  /** The scoring run behind the numbers, worked out here by the code that made them. */
  readonly run;

  constructor(view: ReviewView) {
    this.view = signal(view);
    this.run = computed(() => runScoring(this.view.value.dossier));
  }

  /** The newest conclusion about something, if any; `null` bodies were taken back. */
  latest(kind: ReviewKind, subject: string): ReviewRecord | undefined {
    return this.view.value.reviews.filter((one) => one.kind === kind && one.subject === subject).at(-1);
  }

  /** Stores a conclusion; the score follows at once. Gives true when it was stored. */
  async conclude<K extends ReviewKind>({ kind, subject, body, reason }: Conclusion<K>): Promise<boolean> {
    this.busy.value = true;
    this.problem.value = null;
    const before = this.view.value.summary.overall?.assured;
    try {
      const revision = this.latest(kind, subject)?.revision ?? 0;
      const params = { id: this.view.value.assessment.id, kind, subject };
      const { view } = await call("PUT /api/buyer/assessments/:id/reviews/:kind/:subject", {
        params,
        body: { revision, reason, body },
      });
      this.view.value = view;
      this.announcement.value = changeInWords(before, view.summary.overall?.assured);
      return true;
    } catch (error) {
      this.problem.value = problemOf(error);
      return false;
    } finally {
      this.busy.value = false;
    }
  }
}

/** "Saved. Assured is now 61% (it was 54%)." */
export function changeInWords(before: number | undefined, after: number | undefined): string {
  if (before === after) return `Saved. Assured stays at ${percent(after)}.`;
  return `Saved. Assured is now ${percent(after)} (it was ${percent(before)}).`;
}
