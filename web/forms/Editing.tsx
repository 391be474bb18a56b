import { type Signal, useSignal } from "@preact/signals";
import { type ComponentChildren, Fragment } from "preact";
import { draftKeys } from "#web/drafts/drafts.ts";

/** The id of the entry of a list whose form is open, or "new". What was left half-typed is open at once. */
export const useEditing = (kind: string, otherwise: "new" | null = null): Signal<string | null> =>
  useSignal<string | null>(draftKeys(kind)[0] ?? otherwise);

interface EditingProps<Entry> {
  readonly editing: Signal<string | null>;
  readonly list: readonly Entry[];
  /** The form of an entry, or of a new one. */
  readonly children: (entry: Entry | null) => ComponentChildren;
}

/** The form that is open, if any. */
export function Editing<Entry extends { readonly id: string }>({ editing, list, children }: EditingProps<Entry>) {
  const key = editing.value;
  const entry = list.find(({ id }) => id === key) ?? null;
  return entry === null && key !== "new" ? null : <Fragment key={key}>{children(entry)}</Fragment>;
}
