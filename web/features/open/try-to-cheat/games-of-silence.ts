import { type GameGroup, game } from "./game.ts";

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
