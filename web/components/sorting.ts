export interface Sort {
  readonly column: string;
  readonly direction: "ascending" | "descending";
}

/** What a press on the head of `column` asks for: the direction it begins with, then the other way round. */
export function nextSort(column: string, current: Sort | undefined, begins: Sort["direction"] = "ascending"): Sort {
  if (current?.column !== column) return { column, direction: begins };
  return { column, direction: current.direction === "ascending" ? "descending" : "ascending" };
}
