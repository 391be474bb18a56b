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
  /** Null where one left it as it was. */
  readonly mine: string | null;
}

/** The fields in which what one has in the form is not what is there now, in words. */
export const differences = <Body>(
  words: readonly FieldWord<Body>[],
  { base, mine, theirs }: Readonly<Record<"base" | "mine" | "theirs", Body>>,
): Difference[] =>
  words.flatMap(({ label, say }) => {
    const [before, typed, stored] = [say(base), say(mine), say(theirs)];
    return typed === stored ? [] : [{ label, theirs: stored, mine: typed === before ? null : typed }];
  });
