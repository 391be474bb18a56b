import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";

interface HeldProps<T> {
  readonly start: T;
  readonly children: (value: T, change: (value: T) => void) => ComponentChildren;
}

/** Holds the value of a control, so that it can be tried in the gallery. */
export function Held<T>({ start, children }: HeldProps<T>) {
  const value = useSignal(start);
  return (
    <>
      {children(value.value, (changed) => {
        value.value = changed;
      })}
    </>
  );
}
