import { SaveState } from "#web/components/SaveState.tsx";
import type { Saving } from "#web/components/saving.ts";
import type { Shown, State } from "../shown.ts";
import { aMoment, longText, longWord, nothing } from "../texts.ts";

const state =
  (saving: Saving): State =>
  () => <SaveState saving={saving} onRetry={nothing} />;

const kinds = {
  idle: state({ kind: "idle" }),
  waiting: state({ kind: "waiting" }),
  saving: state({ kind: "saving" }),
  saved: state({ kind: "saved", at: aMoment }),
  "on-device": state({ kind: "on-device" }),
  unfit: state({ kind: "unfit", reason: "Write a number, in digits, such as 3.5." }),
  "changed-elsewhere": state({ kind: "changed-elsewhere", by: "Mira Dahl" }),
  failed: state({ kind: "failed", reason: "the request was closed meanwhile." }),
} satisfies Record<Saving["kind"], State>;

export const saving: readonly Shown[] = [
  {
    component: "SaveState",
    states: {
      ...kinds,
      "failed, and trying again is no use": () => (
        <SaveState saving={{ kind: "failed", reason: "it was withdrawn." }} />
      ),
      "changed by nobody knows whom": state({ kind: "changed-elsewhere" }),
      "with a long word": state({ kind: "changed-elsewhere", by: longWord }),
      "with a long text": state({ kind: "failed", reason: longText }),
    },
  },
];
