import { useEffect } from "preact/hooks";

/** Sets the title of the window: what the page is, then the product. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Annexa`;
  }, [title]);
}
