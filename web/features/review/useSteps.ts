import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

const steps: Readonly<Record<string, number>> = { j: 1, k: -1 };

/**
 * J and K move the focus from answer to answer. They work only while the focus is inside the list and not in a field,
 * so that they never take a letter from anybody (WCAG 2.2, 2.1.4).
 */
export function useSteps(): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = list;
    current?.addEventListener("keydown", stepThrough);
    return () => current?.removeEventListener("keydown", stepThrough);
  }, []);
  return list;
}

function stepThrough(event: KeyboardEvent): void {
  const step = steps[event.key];
  const { target, currentTarget } = event;
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!(target instanceof Element) || !(currentTarget instanceof Element)) return;
  if (target.closest("input, textarea, select")) return;
  const answers = [...currentTarget.querySelectorAll<HTMLElement>("section.answer")];
  const here = answers.findIndex((answer) => answer.contains(target));
  const next = answers[here < 0 ? 0 : here + step];
  next?.focus();
  next?.scrollIntoView({ block: "start" });
}
