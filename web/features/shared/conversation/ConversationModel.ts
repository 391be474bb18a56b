import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { ConversationView, MessageView, NoteView } from "#contract/together.ts";
import { call } from "#web/api/client.ts";
import { Work } from "#web/api/work.ts";

/** Which side of an assessment writes; notes stay on it, messages cross over. */
export interface Side {
  readonly facet: "buyer" | "vendor";
  /** The assessment of the buyer, the request of the vendor. */
  readonly id: string;
  /** Whom messages go to, by name. */
  readonly otherSide: string;
  /** Guests write notes only. */
  readonly mayMessage: boolean;
  /** Whether this person may write at all. */
  readonly mayWrite: boolean;
}
export type Kind = "notes" | "messages";

/** What was written about an assessment; one for a whole page, so that every question shows its part. */
export class ConversationModel {
  readonly side: Side;
  readonly all = signal<ConversationView>({ notes: [], messages: [] });
  readonly loading = new Work();

  constructor(side: Side) {
    this.side = side;
    void this.loading.run(() => this.#load());
  }

  /** What was written about one question; `null` is about the whole. */
  about(questionId: string | null): ReadonlySignal<ConversationView> {
    return computed(() => ({
      notes: this.all.value.notes.filter((one) => one.questionId === questionId),
      messages: this.all.value.messages.filter((one) => one.questionId === questionId),
    }));
  }

  /** Stores what was written, and shows it. Throws `Refused`. */
  async write(kind: Kind, words: { questionId: string | null; text: string }): Promise<NoteView | MessageView> {
    if (kind === "notes") {
      const note = await this.#note(words);
      this.all.value = { ...this.all.value, notes: [...this.all.value.notes, note] };
      return note;
    }
    const message = await this.#message(words);
    this.all.value = { ...this.all.value, messages: [...this.all.value.messages, message] };
    return message;
  }

  async #load(): Promise<void> {
    const params = { id: this.side.id };
    this.all.value =
      this.side.facet === "vendor"
        ? await call("GET /api/vendor/requests/:id/conversation", { params })
        : await call("GET /api/buyer/assessments/:id/conversation", { params });
  }

  #note(body: { questionId: string | null; text: string }) {
    const sent = { params: { id: this.side.id }, body };
    return this.side.facet === "vendor"
      ? call("POST /api/vendor/requests/:id/notes", sent)
      : call("POST /api/buyer/assessments/:id/notes", sent);
  }

  #message(body: { questionId: string | null; text: string }) {
    const sent = { params: { id: this.side.id }, body };
    return this.side.facet === "vendor"
      ? call("POST /api/vendor/requests/:id/messages", sent)
      : call("POST /api/buyer/assessments/:id/messages", sent);
  }
}
