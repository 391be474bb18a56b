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

export const silenceGames: GameGroup = {
  id: "silence",
  title: "Questions that go away",
  games: [
    game({
      id: "na-on-the-weak",
      title: "“That does not apply to us”",
      cheat: "Answer “does not apply” wherever the truth is weak.",
      twin: "The same questions, left blank.",
      mustNotBeat: "assured",
      why: "Until a reviewer accepts it, “does not apply” is an open question like any other.",
    }),
    game({
      id: "must-have-hidden",
      title: "Make the must-have vanish",
      cheat: "Say no to a harmless question, so that the one that matters is never asked.",
      twin: "The harmless question answered truly, and the must-have too.",
      mustNotBeat: "coverage",
      why: "The must-have counts as not known until somebody has confirmed the answer that hides it.",
    }),
    game({
      id: "two-roles",
      title: "Two roles at once",
      cheat: "Tick “distributor” beside “provider”, so that a provider's duties are not asked about.",
      twin: "Only “provider”, and weak answers to all of it.",
      mustNotBeat: "coverage",
      why: "The duties that are left out count as not known, and too little is known for the rating to be conclusive.",
    }),
    game({
      id: "unscored-option",
      title: "The answer that gives no points",
      cheat: "Choose an answer that costs nothing and hides four must-haves.",
      twin: "The true answer, and no to all four.",
      mustNotBeat: "assured",
      why: "An answer without points decides nothing until a reviewer has accepted it.",
    }),
    game({
      id: "filler-text",
      title: "A full stop for an answer",
      cheat: "Type a full stop wherever a must-have asks for a text.",
      twin: "The same texts, left blank.",
      mustNotBeat: "coverage",
      why: "A text counts once a reviewer has read it and said how far it is in place.",
    }),
    game({
      id: "review-stays",
      title: "Take it back afterwards",
      cheat: "Have “does not apply” accepted, then take the answer back and keep the reviewer's good opinion.",
      twin: "The answer that the reviewer saw.",
      mustNotBeat: "assured",
      why: "A conclusion belongs to the answer it was drawn from. Without the answer, the question is open.",
    }),
  ],
};

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
