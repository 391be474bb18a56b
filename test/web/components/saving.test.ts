import { expect, it } from "vitest";
import { savingText, savingTone } from "#web/components/saving.ts";

it("says in words whether the last change is safe", () => {
  expect(savingText({ kind: "idle" })).toBe("");
  expect(savingText({ kind: "waiting" })).toBe("Saving…");
  expect(savingText({ kind: "saving" })).toBe("Saving…");
  expect(savingText({ kind: "saved", at: Date.UTC(2026, 10, 24, 10, 42) }, "UTC")).toBe("Saved 10:42");
  expect(savingText({ kind: "on-device" })).toBe("Kept on this device, not sent yet: Annexa cannot be reached");
  expect(savingText({ kind: "unfit", reason: "Write a number." })).toBe(
    "Not saved yet, kept on this device. Write a number.",
  );
  expect(savingText({ kind: "changed-elsewhere", by: "Dana" })).toBe("Changed by Dana: choose which answer to keep");
  expect(savingText({ kind: "changed-elsewhere" })).toBe("Changed meanwhile: choose which answer to keep");
  expect(savingText({ kind: "failed", reason: "no connection" })).toBe("Not saved: no connection");
});

it("raises its voice only when somebody has to act", () => {
  expect(savingTone({ kind: "saved", at: 0 })).toBe("quiet");
  expect(savingTone({ kind: "changed-elsewhere", by: "Dana" })).toBe("warning");
  expect(savingTone({ kind: "failed", reason: "no connection" })).toBe("error");
});
