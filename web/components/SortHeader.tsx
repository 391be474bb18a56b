import type { Words } from "#domain/words/words.ts";
import { Icon } from "./Icon.tsx";
import { nextSort, type Sort } from "./sorting.ts";
import { worded, wordedText } from "./worded.tsx";

export interface SortHeaderProps {
  readonly column: {
    readonly id: string;
    readonly header: Words;
    readonly align?: "start" | "end" | undefined;
    readonly sortable?: boolean | undefined;
    readonly begins?: Sort["direction"] | undefined;
    readonly title?: string | undefined;
    readonly headerHidden?: boolean | undefined;
  };
  readonly sort: Sort | undefined;
  readonly onSort: ((sort: Sort) => void) | undefined;
}

/** The head of a column, as a button where the table can be put in its order. */
export function SortHeader({ column, sort, onSort }: SortHeaderProps) {
  const { id, header, align, sortable, headerHidden, begins, title } = column;
  const direction = sort?.column === id ? sort.direction : undefined;
  const text = headerHidden ? <span class="visually-hidden">{worded(header)}</span> : worded(header);
  const isButton = sortable === true && onSort !== undefined;
  return (
    <th
      scope="col"
      class={align === "end" ? "table__end" : undefined}
      aria-sort={direction}
      title={title}
      // A button is left out where the head is printed again on the next page: its words stand for it on paper.
      data-head={isButton ? wordedText(header).text : undefined}
    >
      {isButton ? (
        <button type="button" class="table__sort" onClick={() => onSort(nextSort(id, sort, begins))}>
          {text}
          {direction ? <Icon name={direction === "ascending" ? "up" : "down"} /> : null}
        </button>
      ) : (
        text
      )}
    </th>
  );
}
