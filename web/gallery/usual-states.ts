/** What a list or a page can come to; a state is one of them when its name begins with the word. */
export const usualStates = ["empty", "loading", "error", "one", "many"] as const;

/** Those of them that a component cannot be in, and why. */
export type Without = Readonly<Partial<Record<(typeof usualStates)[number], string>>>;

/** For what is there from the first moment. */
export const neverWaits = { loading: "It waits for nothing: what it shows is given to it." } satisfies Without;

/** For what is drawn once it is there. */
export const waitedFor = {
  loading: "Loading stands in its place until there is something to show.",
  error: "Loading says in its place what was refused.",
} satisfies Without;

/** For what shows the same parts each time. */
export const alwaysTheSame = {
  ...neverWaits,
  empty: "It has the same parts each time.",
  error: "It shows nothing that can be refused.",
  one: "It has the same parts each time.",
  many: "It has the same parts each time.",
} satisfies Without;
