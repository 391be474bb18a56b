import type { Work } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";

interface SaveOrCancelProps {
  readonly form: { readonly work: Work; readonly discard: () => void };
  /** Default "Save". */
  readonly save?: string | undefined;
  /** Called once what was typed is thrown away. */
  readonly onCancel: () => void;
}

/** The foot of a form: keep what was typed, or throw it away. */
export const SaveOrCancel = ({ form, save = "Save", onCancel }: SaveOrCancelProps) => (
  <div class="cluster">
    <Button type="submit" busy={form.work.busy.value} busyText="Saving…">
      {save}
    </Button>
    <Button
      variant="quiet"
      onClick={() => {
        form.discard();
        onCancel();
      }}
    >
      Cancel
    </Button>
  </div>
);
