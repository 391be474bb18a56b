/** The list with one of its things changed. */
export const changeById = <T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  change: (one: T) => T,
): T[] => list.map((one) => (one.id === id ? change(one) : one));

/** The first of name-1, name-2 … that nothing has as its id yet. */
export function freeId(list: readonly { readonly id: string }[], name: string): string {
  for (let count = 1; ; count++) {
    const id = `${name}-${count}`;
    if (!list.some((one) => one.id === id)) return id;
  }
}
