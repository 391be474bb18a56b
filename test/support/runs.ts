const share = process.env.QUICK === "1" ? 20 : 1;

/** How often a property is tried with values of chance: so many times; in `npm run check` a twentieth of that. */
export const runs = (times: number): { readonly numRuns: number } => ({ numRuns: Math.ceil(times / share) });
