import { signal } from "@preact/signals";
import type { ScoreChange, ScoreHistory } from "#contract/score-history.ts";
import { call } from "#web/api/client.ts";
import { Work } from "#web/api/work.ts";

/** The changes of a score, the newest first, as far back as somebody asked for them. */
export class HistoryModel {
  readonly work = new Work();
  readonly entries;
  readonly next;
  readonly total: number;
  readonly decisions: ScoreHistory["decisions"];

  readonly #assessmentId: string;

  constructor(assessmentId: string, first: ScoreHistory) {
    this.#assessmentId = assessmentId;
    this.entries = signal<readonly ScoreChange[]>(first.entries);
    this.next = signal(first.next);
    this.total = first.total;
    this.decisions = first.decisions;
  }

  static async load(assessmentId: string): Promise<HistoryModel> {
    return new HistoryModel(assessmentId, await pageOf(assessmentId, {}));
  }

  /** The page before the oldest that is shown. */
  more(): Promise<unknown> {
    return this.work.run(async () => {
      const page = await pageOf(this.#assessmentId, { before: String(this.next.value) });
      this.entries.value = [...this.entries.value, ...page.entries];
      this.next.value = page.next;
    });
  }
}

const pageOf = (id: string, query: { readonly before?: string }): Promise<ScoreHistory> =>
  call("GET /api/buyer/assessments/:id/score-history", { params: { id }, query });
