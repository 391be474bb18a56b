/** The only source of the present: epoch milliseconds. */
export type Clock = { now(): number };

export const realClock: Clock = { now: () => Date.now() };
