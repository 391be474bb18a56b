import { type Signal, signal } from "@preact/signals";
import type { Revised } from "#contract/request.ts";
import { problemOf } from "#web/api/client.ts";
import { type Drafted, DraftedForm } from "./DraftedForm.ts";
import { isSame, rebase } from "./rebase.ts";

export interface Revising<Body> extends Drafted<Body> {
  /** Stores it on top of its revision; refused as stale when somebody was faster. */
  readonly store: (sent: Revised<Body>) => Promise<unknown>;
  /** The thing as it is stored now; undefined when it is not there. */
  readonly look: (id: string) => Promise<Revised<Body> | undefined>;
}

/** The form of a thing whose revision is its lock: nobody's change is overwritten unseen. */
export class RevisedForm<Body extends object> extends DraftedForm<Body> {
  /** The thing as it is stored now, when somebody changed it since this was begun. */
  readonly conflict: Signal<Revised<Body> | null>;
  readonly #store: Revising<Body>["store"];
  readonly #look: Revising<Body>["look"];

  constructor({ store, look, ...drafted }: Revising<Body>) {
    super(drafted);
    this.#store = store;
    this.#look = look;
    const { start } = drafted;
    this.conflict = signal(start.revision === 0 || start.revision === this.revision ? null : start);
  }

  get id(): string {
    return this.start.value.id;
  }

  /** The revision that what is typed builds on. */
  get revision(): number {
    return this.start.value.revision;
  }

  /** What it said at that revision. */
  get base(): Body {
    return this.start.value.body;
  }

  /** Gives the thing as it is stored; undefined when it was not: `work.problem` or `conflict` says why. */
  readonly save = (): Promise<Revised<Body> | undefined> =>
    this.work.run(async () => {
      const typed = this.body.value;
      const sent = { id: this.id, revision: this.revision, body: this.tidied() };
      try {
        await this.#store(sent);
      } catch (error) {
        return this.#meet(error);
      }
      const saved = { ...sent, revision: sent.revision + 1 };
      this.#goOn(saved, this.body.value === typed ? saved.body : this.body.value);
      return saved;
    });

  /** Hands what was typed to somebody else's word; once it is handed over the form is as it was. Else as with `save`. */
  readonly handOver = (): Promise<unknown> => {
    const [id, revision] = [this.id, this.revision];
    return this.send((body) => this.#store({ id, revision, body }).catch((error: unknown) => this.#meet(error)));
  };

  /** After a conflict: takes what is there now, or puts what was typed on top of it, to be saved. */
  readonly settle = (keep: "mine" | "theirs"): void => {
    const theirs = this.conflict.value;
    if (theirs === null) return;
    const mine = rebase({ base: this.base, mine: this.body.value, theirs: theirs.body });
    this.#goOn(theirs, keep === "theirs" ? theirs.body : this.isBody(mine) ? mine : this.body.value);
  };

  /** Goes back to what is stored, as far as it is known here. */
  override discard(): void {
    const stored = this.conflict.value ?? this.start.value;
    this.#goOn(stored, stored.body);
  }

  #goOn(from: Revised<Body>, body: Body): void {
    this.conflict.value = null;
    this.work.problem.value = null;
    this.restart(from, body);
  }

  /** After a refusal because somebody was faster, looks at what is there now. Any other refusal stands. */
  async #meet(refusal: unknown): Promise<Revised<Body> | undefined> {
    if (problemOf(refusal).code !== "stale-revision") throw refusal;
    const now = await this.#look(this.id).catch(() => undefined);
    if (now === undefined) throw refusal;
    // A save that did arrive, only its answer did not, is no conflict.
    const isArrived = isSame(now.body, this.tidied());
    if (isArrived) this.#goOn(now, now.body);
    else this.conflict.value = now;
    return isArrived ? now : undefined;
  }
}
