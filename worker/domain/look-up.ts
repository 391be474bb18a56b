/** What a table of ours has under a name of somebody else's; undefined for what it has not, "constructor" included. */
export const lookUp = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
