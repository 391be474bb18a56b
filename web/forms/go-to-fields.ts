/** Goes to the first field of the form around something that is about to leave the page, so that the focus is not lost. */
export const goToFields = (from: Element | null): void =>
  from?.closest("form")?.querySelector<HTMLElement>("input, textarea, select")?.focus();
