import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Revised } from "#contract/request.ts";
import { Work } from "#web/api/work.ts";
import type { Guard } from "#web/device/guards.ts";
import type { Draft } from "#web/drafts/drafts.ts";
import { Keeping } from "#web/drafts/Keeping.ts";
import { isSame } from "./rebase.ts";

/** Where the draft of one form is kept. */
export interface DraftBox {
  readonly found: Draft | undefined;
  /** Gives false when it cannot be kept. */
  readonly keep: (draft: Draft) => Promise<boolean>;
  readonly drop: () => Promise<void>;
}

export interface Drafted<Body> {
  readonly box: DraftBox;
  /** What is typed over: a thing as it is stored, or a blank one at revision 0. */
  readonly start: Revised<Body>;
  readonly isBody: Guard<Body>;
  /** The body as it is sent, so that "" and "not given" are one thing. */
  readonly tidy?: (body: Body) => Body;
  /** Where the body is in the request, and what the ids of its fields begin with. */
  readonly fields: { readonly root: string; readonly prefix: string };
}

/** A part of a body, or of what is inside one: "name", "datasets/0/name". */
export type Part<Body> = (keyof Body & string) | `${keyof Body & string}/${string}`;

/** A form that loses nothing half-typed: every change is kept on the device until it is sent or discarded. */
export class DraftedForm<Body extends object> {
  readonly body: Signal<Body>;
  readonly work = new Work();
  readonly isDirty: ReadonlySignal<boolean>;
  /** When the draft was typed that came back with the form; null when there was none, or it was settled. */
  readonly typedAt: Signal<number | null>;
  /** Counts how often the fields were filled from outside, so that those which keep what is typed show it. */
  readonly edition: Signal<number> = signal(0);
  protected readonly start: Signal<Revised<Body>>;
  protected readonly isBody: Guard<Body>;
  readonly #box: DraftBox;
  readonly #keeping = new Keeping(() => this.#write());
  readonly #tidy: (body: Body) => Body;
  readonly #fields: Drafted<Body>["fields"];

  constructor({ box, start, isBody, fields, tidy = (body) => body }: Drafted<Body>) {
    this.#box = box;
    this.#tidy = tidy;
    this.#fields = fields;
    this.isBody = isBody;
    const draft = draftIn(box, isBody);
    const isNews = draft !== undefined && !isSame(tidy(draft.body), tidy(start.body));
    this.start = signal(isNews ? { id: draft.id, revision: draft.revision, body: draft.base } : start);
    this.body = signal(isNews ? draft.body : start.body);
    this.typedAt = signal(isNews ? draft.typedAt : null);
    this.isDirty = computed(() => !isSame(this.tidied(), tidy(this.start.value.body)));
    if (draft && !isNews) void box.drop();
  }

  /** Something typed is not kept yet: closing the window now would lose it. */
  get unkept(): ReadonlySignal<boolean> {
    return this.#keeping.unkept;
  }

  readonly change = (part: Partial<Body>): void => {
    this.body.value = { ...this.body.value, ...part };
    void this.#keeping.keep();
  };

  /** Id and words of the field of a part. */
  readonly field = (part: Part<Body>) => {
    const pointer = `${this.#fields.root}/${part}`;
    return { id: this.fieldId(pointer), error: this.work.fieldError(pointer), announceError: "off" } as const;
  };

  /** The id of the field that a JSON pointer of the request means. */
  readonly fieldId = (pointer: string): string =>
    `${this.#fields.prefix}${pointer.slice(this.#fields.root.length).replaceAll("/", "-")}`;

  /** Goes back to what it was typed over. */
  discard(): void {
    this.restart(this.start.value, this.start.value.body);
  }

  /** Does something with what was typed; once it is done the form is blank again. */
  readonly send = async <T>(sending: (body: Body) => Promise<T>): Promise<T | undefined> => {
    const sent = this.body.value;
    const done = await this.work.run(() => sending(this.tidied()));
    if (done !== undefined && this.body.value === sent) this.discard();
    return done;
  };

  /** What was typed, as it is sent. */
  protected tidied(): Body {
    return this.#tidy(this.body.value);
  }

  /** Goes on from a thing as it is stored, with these words in the fields. */
  protected restart(start: Revised<Body>, body: Body): void {
    batch(() => {
      this.start.value = start;
      this.body.value = body;
      this.typedAt.value = null;
      this.edition.value++;
    });
    void this.#keeping.keep();
  }

  async #write(): Promise<boolean> {
    const { id, revision, body: base } = this.start.value;
    if (this.isDirty.value) return this.#box.keep({ id, revision, base, body: this.body.value, typedAt: Date.now() });
    await this.#box.drop();
    return true;
  }
}

/** The draft in a box, if this page can read it; what an earlier page wrote otherwise is left. */
function draftIn<Body>({ found }: DraftBox, isBody: Guard<Body>) {
  if (found === undefined) return undefined;
  const { base, body } = found;
  return isBody(base) && isBody(body) ? { ...found, base, body } : undefined;
}
