import * as z from "zod";
import { type Ranges, rangesOfText, shareKeys } from "#domain/portfolio/shares.ts";
import { listQueryOf, pageQuerySchema } from "./list.schema.ts";

/** Of the whole portfolio, or by how far it is. */
const portfolioShows = ["all", "with-vendor", "to-review", "decided"] as const;
export type PortfolioShow = (typeof portfolioShows)[number];
const portfolioRatings = ["low", "moderate", "high", "critical"] as const;
/** What the best certificate means for what is bought. */
const certificateStands = ["none", "covers", "in-part", "no-credit"] as const;

/** Its orders, the usual one first: by rank, by names and days, and by every share. */
const portfolioSorts = [
  "rank",
  "product",
  "certificate",
  "ends",
  "rating",
  "stage",
  "findings",
  "due",
  ...shareKeys,
] as const;

/** By what the portfolio is narrowed, besides words. */
const narrowing = {
  show: z.enum(portfolioShows).default("all"),
  rating: z.enum(portfolioRatings).optional(),
  certificate: z.enum(certificateStands).optional(),
  /** Those that answered one questionnaire, by its id; or "together" for ranks across all of them. */
  questionnaire: z.string().min(1).max(100).optional(),
  /** From bin to bin of shares. */
  ranges: z
    .string()
    .max(400)
    .transform((text, context): Ranges => {
      const ranges = rangesOfText(text);
      if (ranges !== undefined) return ranges;
      context.addIssue({ code: "custom", message: "Choose among the shares and bins there are" });
      return z.NEVER;
    })
    .default({}),
};
export const portfolioQuerySchema = listQueryOf(portfolioSorts).extend(narrowing);
export type PortfolioQuery = z.infer<typeof portfolioQuerySchema>;
/** What comes up of those that the portfolio shows, which has one order. */
export const calendarQuerySchema = pageQuerySchema.extend({ search: portfolioQuerySchema.shape.search, ...narrowing });
export type CalendarQuery = z.infer<typeof calendarQuerySchema>;
export type PortfolioNarrowing = Pick<CalendarQuery, "search" | keyof typeof narrowing>;
