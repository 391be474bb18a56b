import { time } from "#domain/format.ts";

/** Where the last change is on its way to the server. `at` is epoch milliseconds. */
export type Saving =
  | { readonly kind: "idle" }
  /** Changed a moment ago: it is sent once the typing pauses. */
  | { readonly kind: "waiting" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly at: number }
  /** The server cannot be reached; the device keeps it and sends it later. */
  | { readonly kind: "on-device" }
  /** What is stored is another by now, an answer unless it says what else; `by` is left out while nobody has looked who changed it. */
  | { readonly kind: "changed-elsewhere"; readonly by?: string; readonly what?: "version" }
  /** What was typed does not fit, with why: the device keeps it, and the server what it had. */
  | { readonly kind: "unfit"; readonly reason: string }
  | { readonly kind: "failed"; readonly reason: string };

/** The state in words, for beside the field. */
export function savingText(saving: Saving, timeZone?: string): string {
  switch (saving.kind) {
    case "idle":
      return "";
    case "waiting":
    case "saving":
      return "Saving…";
    case "saved":
      return `Saved ${time(saving.at, timeZone)}`;
    case "on-device":
      return "Kept on this device, not sent yet: Annexa cannot be reached";
    case "unfit":
      return `Not saved yet, kept on this device. ${saving.reason}`;
    case "changed-elsewhere":
      return `Changed ${saving.by ? `by ${saving.by}` : "meanwhile"}: choose which ${saving.what ?? "answer"} to keep`;
    case "failed":
      return `Not saved: ${saving.reason}`;
  }
}

/** How loud the state looks. */
export function savingTone(saving: Saving): "quiet" | "warning" | "error" {
  if (saving.kind === "failed") return "error";
  return ["on-device", "unfit", "changed-elsewhere"].includes(saving.kind) ? "warning" : "quiet";
}
