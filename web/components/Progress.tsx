import { useId } from "preact/hooks";

export interface ProgressProps {
  readonly done: number;
  readonly of: number;
  /** The whole sentence: "14 of 21 questions that apply". It labels the bar. */
  readonly text: string;
}

/** How much is done, in words and as the native progress bar. */
export function Progress({ done, of, text }: ProgressProps) {
  const id = useId();
  return (
    <div class="progress">
      <p class="progress__text" id={id}>
        {text}
      </p>
      <progress aria-labelledby={id} value={done} max={Math.max(1, of)} />
    </div>
  );
}
