/** How severe a finding can be, the gravest first. */
export const findingSeverities = ["critical", "high", "medium", "low"] as const;
