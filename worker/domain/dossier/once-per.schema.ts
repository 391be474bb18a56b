import type * as z from "zod";

/** A check that a key occurs once in a list: with two of the same, their order would decide the score (SCORING, law 7). */
export const oncePer =
  <K extends string>(key: K) =>
  (list: readonly { readonly [name in K]: string }[], context: z.RefinementCtx): void => {
    const seen = new Set<string>();
    for (const [index, item] of list.entries()) {
      const value = item[key];
      if (seen.has(value))
        context.addIssue({ code: "custom", message: `must be unique; "${value}" is there twice`, path: [index, key] });
      seen.add(value);
    }
  };
