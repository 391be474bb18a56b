import type { GameGroup } from "./game.ts";

export const ruleGames: GameGroup = {
  id: "rules",
  title: "Bending the rules",
  games: [
    {
      id: "threshold-zero",
      title: "A certificate of nothing",
      cheat: "Have a policy under which any certificate may stand in for answers, however little it covers.",
      refused: "This policy would let a certificate that covers nothing stand in for answers.",
    },
    {
      id: "scope-twice",
      title: "Covered and not covered",
      cheat: "Say of one system, in one certificate, that it is covered and that it is not.",
      refused: "Two entries for one system: the order they stand in would decide the score.",
    },
  ],
};
