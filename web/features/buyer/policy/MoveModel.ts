import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { PolicyScope } from "#contract/policy.schema.ts";
import type { PolicyDesk } from "#contract/policy.ts";
import { call } from "#web/api/client.ts";
import { Work } from "#web/api/work.ts";
import { effectOf, type SeenEffect } from "./effect-of.ts";

const all: PolicyScope = { questionnaireId: null, version: null, undecidedOnly: true };

export interface Moved {
  readonly moved: number;
  readonly left: number;
  readonly unread: SeenEffect["unread"];
}

/** How many would move: those that were scored both ways, and those whose file could not be read. */
export const countOf = ({ effects, unread }: SeenEffect): number => effects.length + unread.length;

/** Moves assessments to a version of the policy, all of a scope in one go, once it was seen what that does. */
export class MoveModel {
  readonly work = new Work();
  readonly scope = signal(all);
  readonly version: Signal<number>;
  /** How many were scored so far, while it looks. */
  readonly looked = signal(0);
  /** How many moved, how many of them have no score yet, and whose file cannot be read to make one; null before. */
  readonly moved = signal<Moved | null>(null);
  /** What it would do to those that move; null until it was looked at for this scope and version. */
  readonly effect: ReadonlySignal<SeenEffect | null>;
  readonly #seen = signal<{ readonly key: string; readonly effect: SeenEffect } | null>(null);
  readonly #desk: Signal<PolicyDesk>;

  constructor(desk: Signal<PolicyDesk>) {
    this.#desk = desk;
    this.version = signal(desk.value.versions[0]?.version ?? 1);
    this.effect = computed(() => (this.#seen.value?.key === this.#key() ? this.#seen.value.effect : null));
  }

  readonly change = (scope: Partial<PolicyScope>): void => {
    this.scope.value = { ...this.scope.value, ...scope };
  };

  /** Scores those that would move both ways; nothing is stored by it. */
  readonly look = async (): Promise<void> => {
    const policy = this.#desk.value.versions.find(({ version }) => version === this.version.value)?.policy;
    if (policy === undefined) return;
    const [key, scope] = [this.#key(), this.scope.value];
    this.moved.value = null;
    const seen = await this.work.run(() => effectOf({ policy, scope }, (scored) => (this.looked.value = scored)));
    if (seen === undefined) return;
    // Those that are scored by it already do not move.
    const moves = ({ version }: { readonly version: number }): boolean => version !== this.version.value;
    this.#seen.value = { key, effect: { effects: seen.effects.filter(moves), unread: seen.unread.filter(moves) } };
  };

  /** Moves them, then works their scores out a part at a time; should this end early, the hourly work goes on. */
  readonly move = (): Promise<unknown> =>
    this.work.run(async () => {
      const { value: effect } = this.effect;
      if (effect === null) return;
      const body = { version: this.version.value, scope: this.scope.value, expected: countOf(effect) };
      const { moved } = await call("POST /api/buyer/policies/moves", { body });
      this.moved.value = { moved, left: moved, unread: effect.unread };
      this.#seen.value = null;
      this.#desk.value = await call("GET /api/buyer/policies", {});
      for (let rest = { rescored: 1, left: moved }; rest.left > 0 && rest.rescored > 0; ) {
        rest = await call("POST /api/buyer/policies/rescoring", {});
        this.moved.value = { moved, left: Math.min(moved, rest.left), unread: effect.unread };
      }
    });

  #key(): string {
    return JSON.stringify([this.scope.value, this.version.value]);
  }
}
