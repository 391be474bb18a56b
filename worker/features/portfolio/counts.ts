/** How many lines have a value, by its key and by the value. */
export type Counts = ReadonlyMap<string, ReadonlyMap<string | number, number>>;
