const share = process.env.QUICK === "1" ? 10 : 1;

/** How often a property is tried with values of chance: so many times; in `npm run check` a tenth of that. */
export const runs = (times: number): { readonly numRuns: number } => ({ numRuns: Math.ceil(times / share) });
