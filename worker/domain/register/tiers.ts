/** How much hangs on a vendor, the most first; null until somebody says so. */
export const tiers = ["critical", "important", "standard"] as const;
export type Tier = (typeof tiers)[number];

export const tierWords: Readonly<Record<Tier, string>> = {
  critical: "Critical",
  important: "Important",
  standard: "Standard",
};
