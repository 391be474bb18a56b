import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

const steps: Readonly<Record<string, number>> = { j: 1, k: -1 };

interface Steps {
  readonly list: RefObject<HTMLDivElement | null>;
  /** Goes so many answers on, from the one that has the focus or is topmost in sight. */
  readonly step: (by: number) => void;
}

/**
 * J and K move the focus from answer to answer, and so do the buttons; a key of a button in the answer presses it. The keys work only while the focus is inside the
 * list and not in a field, so that they never take a letter from anybody (WCAG 2.2, 2.1.4).
 */
export function useSteps(): Steps {
  const list = useRef<HTMLDivElement>(null);
  const step = (by: number): void => {
    if (list.current) stepFrom(list.current, { by, from: document.activeElement });
  };
  useEffect(() => {
    const { current } = list;
    current?.addEventListener("keydown", onKey);
    return () => current?.removeEventListener("keydown", onKey);
  }, []);
  return { list, step };
}

function onKey(event: KeyboardEvent): void {
  const by = steps[event.key];
  const { target, currentTarget } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (!(target instanceof Element) || !(currentTarget instanceof Element)) return;
  if (target.closest("input, textarea, select")) return;
  if (by !== undefined) stepFrom(currentTarget, { by, from: target });
  else pressShortcut(target.closest("section.answer"), event.key);
}

/** Presses the button of an answer that a key stands for. */
function pressShortcut(answer: Element | null, key: string): void {
  const buttons = [...(answer?.querySelectorAll<HTMLButtonElement>("button[aria-keyshortcuts]") ?? [])];
  buttons.find((button) => button.getAttribute("aria-keyshortcuts") === key)?.click();
}

function stepFrom(list: Element, of: { readonly by: number; readonly from: Element | null }): void {
  const answers = [...list.querySelectorAll<HTMLElement>("section.answer")];
  const focused = answers.findIndex((answer) => answer.contains(of.from));
  const reached = answers.findIndex((answer) => answer.getBoundingClientRect().bottom > window.innerHeight / 3);
  // From a button above the list, the first step goes to what is in sight.
  const isFresh = focused < 0 && (document.scrollingElement?.scrollTop ?? 0) < 200;
  const here = focused < 0 ? reached : focused;
  const next = answers[isFresh ? 0 : here + of.by];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "start" });
}
