/** A field of a form: what it is called, and what a body says in it. */
export interface FieldWord<Body> {
  readonly label: string;
  readonly say: (body: Body) => string;
}

/** The words of every field of a body: a field without words does not compile. */
export type FieldWords<Body> = { readonly [K in keyof Body]-?: FieldWord<Body> };

export interface Difference {
  readonly label: string;
  readonly theirs: string;
  readonly mine: string;
}

/** The fields in which one typed something else than what is there now, in words. */
export const differences = <Body>(
  words: readonly FieldWord<Body>[],
  { base, mine, theirs }: Readonly<Record<"base" | "mine" | "theirs", Body>>,
): Difference[] =>
  words
    .map(({ label, say }) => ({ label, before: say(base), mine: say(mine), theirs: say(theirs) }))
    .filter((one) => one.mine !== one.before && one.mine !== one.theirs)
    .map(({ label, mine: typed, theirs: stored }) => ({ label, mine: typed, theirs: stored }));
