/** The most characters of what stands beside a value; the same on every screen, in every file and at the interface. */
export const answerLimits = { explanation: 10_000, otherText: 2_000, measures: 5_000 } as const;
