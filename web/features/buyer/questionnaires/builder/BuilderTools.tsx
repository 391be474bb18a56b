import { useEffect } from "preact/hooks";
import { Button } from "#web/components/Button.tsx";
import { SaveState } from "#web/components/SaveState.tsx";
import type { BuilderModel } from "./BuilderModel.ts";

/** Whether everything is stored, and the way back. */
export function BuilderTools({ model }: { model: BuilderModel }) {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      // In a text field the browser's own undo is what people expect.
      if (isTyping || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
      event.preventDefault();
      if (event.shiftKey) model.redo();
      else model.undo();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [model]);
  return (
    <div class="cluster">
      <Button variant="secondary" size="small" disabled={!model.canUndo.value} onClick={model.undo}>
        Undo
      </Button>
      <Button variant="secondary" size="small" disabled={!model.canRedo.value} onClick={model.redo}>
        Redo
      </Button>
      <SaveState saving={model.saving.value} onRetry={() => void model.flush()} />
    </div>
  );
}
