import type { ReadonlySignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";

/**
 * Asks before the window is closed on something that is kept nowhere yet. Nobody is asked who goes on inside the
 * portal: what they typed is kept, and a question at every turn is one that people learn to click away.
 */
export function useClosingGuard(isUnsafe: ReadonlySignal<boolean>): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (isUnsafe.value) event.preventDefault();
    };
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isUnsafe]);
}

/** A form that lives as long as what it is about, with the guard of its window. */
export function useForm<Form extends { readonly unkept: ReadonlySignal<boolean> }>(
  make: () => Form,
  about: readonly unknown[],
): Form {
  const form = useMemo(make, about);
  useClosingGuard(form.unkept);
  return form;
}
