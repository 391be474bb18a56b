/** The lists of a buyer that keep views: filters, an order and columns under a name. */
export const viewLists = ["assessments", "vendors", "portfolio", "risks", "campaigns", "intakes"] as const;
export type ViewList = (typeof viewLists)[number];

/** Each as a sentence names it. */
export const viewListWords: Readonly<Record<ViewList, string>> = {
  assessments: "the list of assessments",
  vendors: "the register of vendors",
  portfolio: "the portfolio",
  risks: "the risks over all vendors",
  campaigns: "what is sent to many",
  intakes: "what people inside asked for",
};
