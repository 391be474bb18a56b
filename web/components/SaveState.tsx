import { Button } from "./Button.tsx";
import { type Saving, savingText, savingTone } from "./saving.ts";

export interface SaveStateProps {
  readonly saving: Saving;
  /** Offers "Try again" after a failure. */
  readonly onRetry?: (() => void) | undefined;
}

/** Whether the last change is safe, in words. Keep it in the page from the start: changes are announced politely. */
export function SaveState({ saving, onRetry }: SaveStateProps) {
  return (
    <p class={`save-state save-state--${savingTone(saving)}`}>
      <span role="status">{savingText(saving)}</span>
      {saving.kind === "failed" && onRetry ? (
        <Button variant="quiet" size="small" onClick={onRetry}>
          Try again
        </Button>
      ) : null}
    </p>
  );
}
