import { computed, type ReadonlySignal } from "@preact/signals";
import { highestInherentRisk } from "#domain/dossier/inherent-risk.ts";
import type { Factor } from "#domain/words/factors.ts";
import { isRated, newUse, nextNumber, type Use } from "./new-use.ts";

interface Edited {
  readonly read: () => readonly Use[];
  readonly change: (uses: Use[]) => void;
  /** The words beside a field of a form, by a pointer such as `/uses/0/name`. */
  readonly errorOf: (pointer: string) => string | undefined;
}

/** Intended uses while a form changes them. */
export class UsesEditor {
  /** Inherent risk 0 to 1 of the riskiest use, as the score will see it; null until every factor was said. */
  readonly inherent: ReadonlySignal<number | null>;
  readonly errorOf: Edited["errorOf"];
  readonly #edited: Edited;

  constructor(edited: Edited) {
    this.#edited = edited;
    this.errorOf = edited.errorOf;
    this.inherent = computed(() =>
      this.uses.length > 0 && this.uses.every(isRated) ? highestInherentRisk(this.uses) : null,
    );
  }

  get uses(): readonly Use[] {
    return this.#edited.read();
  }
  readonly addUse = (): void => this.#edited.change([...this.uses, newUse(nextNumber(this.uses))]);
  readonly removeUse = (id: string): void => this.#edited.change(this.uses.filter((use) => use.id !== id));
  readonly changeUse = (id: string, change: Partial<Omit<Use, "id">>): void =>
    this.#edited.change(this.uses.map((use) => (use.id === id ? { ...use, ...change } : use)));
  readonly setFactor = (id: string, { factor, level }: { factor: Factor; level: number }): void => {
    const use = this.uses.find((one) => one.id === id);
    if (use) this.changeUse(id, { factors: { ...use.factors, [factor]: level } });
  };
}
