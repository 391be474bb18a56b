import type { Game, GameGroup } from "./game.ts";
import { certificateGames, evidenceGames } from "./games-of-proof.ts";
import { silenceGames } from "./games-of-silence.ts";
import { systemGames } from "./games-of-systems.ts";
import { ruleGames } from "./refused-games.ts";

/** Every game of the page, by what it plays with. */
export const gameGroups: readonly GameGroup[] = [certificateGames, evidenceGames, systemGames, silenceGames, ruleGames];

export const games: readonly Game[] = gameGroups.flatMap((group) => group.games);

/** An ordinary vendor without a proof or a certificate, to begin with. */
export const sampleFile = "unread-scope.honest";
