import * as z from "zod";

const range = z.tuple([z.int().min(0).max(9), z.int().min(0).max(9)]);

/** How somebody looks at the portfolio: filters and an order, nothing about any vendor but the words searched for. */
export const portfolioViewSchema = z.strictObject({
  filters: z.strictObject({
    text: z.string().max(200),
    stage: z.enum(["all", "with-vendor", "to-review", "decided"]),
    rating: z.enum(["all", "low", "moderate", "high", "critical"]),
    certificate: z.enum(["all", "none", "covers", "in-part", "no-credit"]),
    /** "all" ranks within each questionnaire, "together" all in one list; else the id of the one that is shown. */
    questionnaire: z.string().max(100).default("all"),
    /** From bin to bin of a histogram of ten, by column. */
    ranges: z.record(z.string().max(20), range),
  }),
  sort: z.strictObject({ key: z.string().max(20), descending: z.boolean() }),
});

/** Null forgets the view of that name. */
export const saveViewSchema = z.strictObject({
  /** The revision of that view that was seen; 0 when none of that name was. */
  revision: z.int().min(0),
  name: z.string().trim().min(1, "Give the view a name").max(60),
  view: portfolioViewSchema.nullable(),
});

export type PortfolioView = z.infer<typeof portfolioViewSchema>;
export type SaveView = z.infer<typeof saveViewSchema>;
