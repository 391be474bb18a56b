import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { Work } from "#web/api/work.ts";
import { type Game, isRefused, type PlayedGame, type RefusedGame } from "./game.ts";
import { loadDossier } from "./load-dossier.ts";
import { type Scored, scored } from "./scored.ts";

export type Side = "cheat" | "honest";

/** A game with both of its vendors. */
export interface Played {
  readonly game: PlayedGame;
  readonly cheat: Scored;
  readonly honest: Scored;
}

/** The game that was pressed last: played, or refused before it is scored. */
export type Pressed = Played | { readonly game: RefusedGame };

/** A dossier that anybody may change, with what the score says of it; nothing of it is sent or kept. */
export class CheatModel {
  readonly work = new Work();
  /** What the changes begin with. */
  readonly start: Signal<Scored>;
  readonly now: ReadonlySignal<Scored>;
  /** What lies on the bench, in words. */
  readonly onBench = signal("An ordinary vendor");
  readonly pressed: Signal<Pressed | undefined> = signal();
  readonly #dossier: Signal<Dossier>;

  constructor(sample: Dossier) {
    this.start = signal(scored(sample));
    this.#dossier = signal(sample);
    this.now = computed(() =>
      this.#dossier.value === this.start.value.dossier ? this.start.value : scored(this.#dossier.value),
    );
  }

  /** Applies a change to what lies on the bench. */
  readonly change = (make: (dossier: Dossier) => Dossier): void => {
    this.#dossier.value = make(this.#dossier.peek());
  };

  readonly startAgain = (): void => {
    this.#dossier.value = this.start.value.dossier;
  };

  /** Shows a game beside its twin and puts one of the two on the bench; a game that is refused leaves the bench alone. */
  async press(game: Game, side: Side): Promise<void> {
    if (isRefused(game)) {
      this.pressed.value = { game };
      return;
    }
    const pair = await this.work.run(() => Promise.all([loadDossier(game.id), loadDossier(game.honest)]));
    if (pair === undefined) return;
    const [cheat, honest] = pair;
    const played = { game, cheat: scored(cheat), honest: scored(honest) };
    this.pressed.value = played;
    this.take(played, side);
  }

  /** Puts one of the two that are shown on the bench. */
  take({ game, ...pair }: Played, side: Side): void {
    this.start.value = pair[side];
    this.#dossier.value = pair[side].dossier;
    this.onBench.value = `${game.title}: ${sideWords[side]}`;
  }
}

const sideWords: Readonly<Record<Side, string>> = { cheat: "the cheat", honest: "the honest vendor" };
