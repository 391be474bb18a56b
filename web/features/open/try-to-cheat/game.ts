/** What a cheat must not be better in than its honest twin; "residual" is the risk that is left, the lower the better. */
export type GameMeasure = "assured" | "checked" | "coverage" | "residual";

interface Told {
  /** Its file, without the ending. */
  readonly id: string;
  readonly title: string;
  /** What the cheat is, as advice to a cheat. */
  readonly cheat: string;
}

/** A way to look better than one is, beside a vendor that does not try it. */
export interface PlayedGame extends Told {
  readonly honest: string;
  /** What the honest vendor does in its place. */
  readonly twin: string;
  readonly mustNotBeat: GameMeasure;
  /** Why it does not pay. */
  readonly why: string;
}

/** A cheat that does not get as far as a score. */
export interface RefusedGame extends Told {
  readonly refused: string;
}

export type Game = PlayedGame | RefusedGame;

export interface GameGroup {
  readonly id: string;
  readonly title: string;
  readonly games: readonly Game[];
}

export const isRefused = (game: Game): game is RefusedGame => "refused" in game;

/** A game with the file of its twin, which is named after it. */
export const game = (told: Omit<PlayedGame, "honest">): PlayedGame => ({ ...told, honest: `${told.id}.honest` });
