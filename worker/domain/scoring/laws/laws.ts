/** What holds for every score, whatever is handed in (SCORING, "What it promises"). */
export const laws = [
  { id: 1, promise: "A blank never helps: leaving a question out raises nothing." },
  { id: 2, promise: "“Does not apply” never helps until it is accepted." },
  {
    id: 3,
    promise: "Evidence and certificates only ever add trust to a claim, and what nobody has looked at adds little.",
  },
  { id: 4, promise: "Losing a certificate, or time passing, never raises what is assured." },
  { id: 5, promise: "Unknown, no and not applicable stay three different things up to the last number." },
  { id: 6, promise: "The contributions of the controls add up to the overall score." },
  {
    id: 7,
    promise:
      "The same input gives the same output, here, on the server and on the command line, and every number carries the version of the model, the questionnaire and the policy.",
  },
  {
    id: 8,
    promise:
      "What nobody has looked at cannot by itself make a vendor look safe: it adds nothing to what is checked, and a rating that rests on it is never conclusive.",
  },
  { id: 9, promise: "Naming more systems, or the same certificate again, never helps." },
  { id: 10, promise: "The vendor cannot choose the yardstick: the risk comes from your intended uses alone." },
] as const;

export type LawId = (typeof laws)[number]["id"];
