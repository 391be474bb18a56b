/** Why a vendor is not reminded now. */
export const noReminderReasons = [
  "unknown",
  "submitted",
  "ended",
  "recalled",
  "mailed-lately",
  "bounced",
  "mail-limit",
] as const;
export type NoReminder = (typeof noReminderReasons)[number];

/** What decides whether somebody may be reminded at all. */
export interface Reminded {
  readonly stage: "with-vendor" | "to-review" | "decided" | "ended" | "archived";
  /** Whether the vendor has begun. */
  readonly hasBegun: boolean;
  /** Whether a link to it is out. */
  readonly isLinkOut: boolean;
  /** When the newest mail about it was made that did not fail, those that went by themselves aside; null for none. */
  readonly mailedAt: number | null;
}

const day = 86_400_000;

/** Why not, at a moment; undefined when nothing speaks against it. */
export function whyNoReminder({ stage, hasBegun, isLinkOut, mailedAt }: Reminded, at: number): NoReminder | undefined {
  if (stage === "to-review" || stage === "decided") return "submitted";
  if (stage !== "with-vendor") return "ended";
  // Whoever took the links back did not want this address to have one.
  if (!hasBegun && !isLinkOut) return "recalled";
  return mailedAt !== null && mailedAt > at - day ? "mailed-lately" : undefined;
}
