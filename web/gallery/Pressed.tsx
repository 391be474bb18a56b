import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { State } from "./shown.ts";

interface PressedProps {
  /** Begins what stands on the button, or on the summary. */
  readonly words: string;
  readonly children: ComponentChildren;
}

/** Something as it stands once a button in it was pressed, for states that nothing else leads to. */
export function Pressed({ words, children }: PressedProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const all = [...(place.current?.querySelectorAll<HTMLElement>("button, summary") ?? [])];
    const asked = all.find((one) => one.textContent.startsWith(words));
    if (asked === undefined) throw new Error(`Nothing to press begins with "${words}".`);
    asked.click();
  }, [words]);
  return <div ref={place}>{children}</div>;
}

/** A state as it stands once something in it was pressed. */
export const pressed =
  (words: string, state: State): State =>
  (id) => <Pressed words={words}>{state(id)}</Pressed>;
