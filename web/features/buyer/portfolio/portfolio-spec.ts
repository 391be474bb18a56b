import type { PortfolioShow } from "#contract/portfolio.schema.ts";
import { shareKeys } from "#domain/portfolio/shares.ts";
import type { ListSpec } from "#web/list/list-search.ts";

/** What the list can show, in words, the usual first. */
export const showWords: Readonly<Record<PortfolioShow, string>> = {
  all: "All stages",
  "with-vendor": "With the vendor",
  "to-review": "To review",
  decided: "Decided",
};

/** The list of the portfolio; figures stand largest first. */
export const portfolioSpec: ListSpec = {
  path: "/portfolio",
  shows: ["all", "with-vendor", "to-review", "decided"],
  sorts: [
    { column: "rank", direction: "ascending" },
    { column: "product", direction: "ascending" },
    { column: "due", direction: "ascending" },
    { column: "ends", direction: "ascending" },
    { column: "stage", direction: "ascending" },
    { column: "certificate", direction: "descending" },
    { column: "rating", direction: "descending" },
    { column: "findings", direction: "descending" },
    ...shareKeys.map((column) => ({ column, direction: "descending" as const })),
  ],
  optional: [
    "rank",
    "places",
    "assured",
    "claimed",
    "coverage",
    ...shareKeys.filter((key) => key.startsWith("A.")),
    "certificate",
    "ends",
    "inherent",
    "rating",
    "stage",
    "findings",
    "due",
  ],
  awayAtFirst: ["places", "claimed", "coverage", "ends"],
  narrowedBy: ["rating", "certificate", "questionnaire", "ranges"],
};
