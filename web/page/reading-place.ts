/**
 * Brings somebody who asked for other rows to where they begin: when what they pressed is gone, or leads from page to page.
 * Whoever is busy elsewhere by then stays there.
 */
export function beginAt(place: HTMLElement | null): void {
  const at = document.activeElement;
  if (at === null || at === document.body || at.closest("nav[data-pages]") !== null) place?.focus();
}

/** After something was done and what was pressed is gone: the page begins anew for the keyboard, once it is drawn. */
export function beginPage(): void {
  requestAnimationFrame(() => beginAt(document.getElementById("main")));
}
