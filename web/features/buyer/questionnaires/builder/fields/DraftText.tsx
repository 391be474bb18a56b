import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { FieldTexts } from "#web/components/fieldWiring.ts";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { forgetTyping, noteTyping } from "../typing.ts";

export interface DraftTextProps extends FieldTexts {
  readonly value: string;
  /** Called once the writer pauses or leaves the field; "" means that the field is empty. */
  readonly onChange: (value: string) => void;
  readonly lines?: number;
  readonly width?: "short" | "medium" | "full";
}

const pauseMs = 500;

/** A text of the file. What is typed shows at once, and goes into the file when the writer pauses: one step to undo. */
export function DraftText({ value, onChange, lines = 1, width, ...texts }: DraftTextProps) {
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ typed, value, onChange });
  latest.current = { typed, value, onChange };
  useEffect(() => setTyped(value), [value]);
  const settle = useCallback((): void => {
    clearTimeout(timer.current);
    forgetTyping(settle);
    if (latest.current.typed !== latest.current.value) latest.current.onChange(latest.current.typed);
  }, []);
  // Whoever goes on to another question must not lose the last words.
  useEffect(() => settle, []);
  const type = (next: string): void => {
    setTyped(next);
    latest.current.typed = next;
    clearTimeout(timer.current);
    noteTyping(settle);
    timer.current = setTimeout(settle, pauseMs);
  };
  if (lines > 1) return <TextArea {...texts} rows={lines} value={typed} onInput={type} onLeave={settle} />;
  return <TextInput {...texts} {...(width && { width })} value={typed} onInput={type} onLeave={settle} />;
}
