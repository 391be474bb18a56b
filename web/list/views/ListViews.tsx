import { useSignal } from "@preact/signals";
import { Disclosure } from "#web/components/Disclosure.tsx";
import type { ListPage } from "../list-page.ts";
import { SavedViews, type SavedViewsProps } from "./SavedViews.tsx";

/** The views of a list, read once somebody wants to see them. */
export function ListViews<Entry, Page extends ListPage<Entry>>(props: SavedViewsProps<Entry, Page>) {
  const isOpen = useSignal(false);
  return (
    <Disclosure
      summary="Views"
      onToggle={(open) => {
        isOpen.value = open;
      }}
    >
      {isOpen.value ? <SavedViews {...props} /> : null}
    </Disclosure>
  );
}
