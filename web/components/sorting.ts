export interface Sort {
  readonly column: string;
  readonly direction: "ascending" | "descending";
}

/** What a press on the head of `column` asks for: ascending first, then the other way round. */
export function nextSort(column: string, current: Sort | undefined): Sort {
  const ascending = current?.column === column && current.direction === "ascending";
  return { column, direction: ascending ? "descending" : "ascending" };
}
