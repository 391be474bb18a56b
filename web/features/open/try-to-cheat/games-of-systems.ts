import { type GameGroup, game } from "./game.ts";

export const systemGames: GameGroup = {
  id: "systems",
  title: "Systems and what they are for",
  games: [
    game({
      id: "low-risk-use",
      title: "Choose the harmless use",
      cheat: "Say that the system serves the helpdesk only, not the clinical work it is bought for.",
      twin: "The system serves the clinical work, as it really does.",
      mustNotBeat: "residual",
      why: "The risk comes from what the buyer wants to use it for. A use that no system serves is flagged, and no certificate covers it.",
    }),
    game({
      id: "more-systems-in-scope",
      title: "Hide in the crowd",
      cheat: "Name five more systems that the certificate covers, beside the one that it leaves out.",
      twin: "Only the system that is really bought.",
      mustNotBeat: "assured",
      why: "A use is covered as well as the least covered of the systems that serve it.",
    }),
    game({
      id: "origin-hides",
      title: "Somebody else built it",
      cheat: "Say that another company made the model, so that nobody asks about training data.",
      twin: "The true origin, and an answer to every question.",
      mustNotBeat: "coverage",
      why: "Questions that disappear because of something nobody has confirmed count as not known.",
    }),
  ],
};
