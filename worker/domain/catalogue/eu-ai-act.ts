import act from "./eu-ai-act.json" with { type: "json" };

/** From when an article of the EU AI Act applies. */
export interface ArticleDate {
  /** ISO date. */
  readonly appliesFrom: string;
  /** For whom another date holds, in a sentence. */
  readonly exception?: string;
}

/** The edition the dates are taken from, when they were last looked at, and how far to trust them. */
export const aiActEdition: { readonly regulation: string; readonly checkedOn: string; readonly note: string } = act;

const byArticle = new Map<string, ArticleDate>(
  act.dates.flatMap(({ articles, appliesFrom, exception }) =>
    articles.map((article): [string, ArticleDate] => [article, { appliesFrom, ...(exception && { exception }) }]),
  ),
);

/** The date of a reference such as "Article 14"; undefined when it is not in our data. */
export const aiActDate = (ref: string): ArticleDate | undefined => byArticle.get(/^Article (\d+)/.exec(ref)?.[1] ?? "");
