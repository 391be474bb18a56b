const open = new Set<() => void>();

/** Notes a field in which something is half typed; `settle` puts it where it belongs. */
export const noteTyping = (settle: () => void): void => void open.add(settle);

/** Forgets a field whose text is where it belongs. */
export const forgetTyping = (settle: () => void): void => void open.delete(settle);

/** Puts everything that is half typed where it belongs, before the file under it changes. */
export function settleTyping(): void {
  for (const settle of open) settle();
}
