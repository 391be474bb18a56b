import type { PortfolioQuery } from "#contract/portfolio.schema.ts";
import type { Asked, PortfolioEntry, PortfolioPage, PortfolioSpread } from "#contract/portfolio.ts";
import { model } from "#domain/scoring/summary.ts";
import type { Caller } from "#worker/call.ts";
import { asWritten } from "#worker/storage/json.ts";
import type { Counts } from "./counts.ts";
import { allOf, type LineRow, pageOfLines } from "./portfolio.repository.ts";
import { readCounts, readSpread } from "./portfolio-counts.repository.ts";
import { countOf, facetsOf, stageFacet, together } from "./portfolio-facets.ts";
import { partsOf, rankKey } from "./portfolio-order.ts";
import { titleKey, titlesOf } from "./questionnaire-titles.repository.ts";
import { type Ranked, ranksOf } from "./ranks.repository.ts";

/** What a line keeps of its entry; the rest is looked up for the page. */
type Kept = Omit<PortfolioEntry, "rank" | "atDecision" | "questionnaireTitle"> & {
  readonly questionnaireVersion: number;
};

/** A page of the organisation's assessments, each in a line. */
export async function viewPortfolio({ deps, principal }: Caller, query: PortfolioQuery): Promise<PortfolioPage> {
  const { db } = deps;
  const { orgId } = principal;
  const counts = await readCounts(db, orgId, ["stage", "policy", ...facetsOf(query).map(({ key }) => key)]);
  const asked = askedIn(counts);
  const titles = await titlesOf(db, { orgId, of: asked.map(({ id }) => ({ id, version: null })) });
  const named = asked
    .map((one): Asked => ({ ...one, title: titles.get(titleKey({ id: one.id, version: null })) ?? "" }))
    .sort((one, other) => other.ranked - one.ranked || one.title.localeCompare(other.title));
  const { rows, next, total } = await pageOfLines(db, { orgId, query, counts, parts: partsOf(query, named) });
  const lines = rows.map(keptOf);
  const [ranks, versions] = await Promise.all([
    ranksOf(db, { orgId, of: lines.flatMap(({ kept }) => rankedOf(kept, query)) }),
    titlesOf(db, { orgId, of: lines.map(({ kept }) => versionOf(kept)) }),
  ]);
  return {
    entries: lines.map(({ kept: { questionnaireVersion: version, ...kept }, atDecision }) => ({
      ...kept,
      atDecision,
      rank: ranks.get(kept.id) ?? null,
      questionnaireTitle: versions.get(titleKey({ id: kept.questionnaireId, version })) ?? "",
    })),
    next,
    total,
    counts: stageCounts(counts),
    asked: named,
    policies: [...(counts.get("policy") ?? [])]
      .map(([version, scored]) => ({ version: Number(version), scored }))
      .sort((one, other) => other.scored - one.scored || other.version - one.version),
  };
}

/** How all of them lie over every share, as it is kept. */
export const viewSpread = ({ deps, principal }: Caller): Promise<PortfolioSpread> =>
  readSpread(deps.db, principal.orgId);

const askedIn = (counts: Counts): Omit<Asked, "title">[] =>
  [...counts].flatMap(([key, of]) =>
    key.startsWith(rankKey("")) ? [{ id: key.slice(rankKey("").length), ranked: of.get(0) ?? 0 }] : [],
  );

const stageCounts = (counts: Counts): PortfolioPage["counts"] => ({
  all: allOf(counts),
  "with-vendor": countOf(counts, stageFacet("with-vendor")),
  "to-review": countOf(counts, stageFacet("to-review")),
  decided: countOf(counts, stageFacet("decided")),
});

const versionOf = ({ questionnaireId, questionnaireVersion }: Kept) => ({
  id: questionnaireId,
  version: questionnaireVersion,
});

/** The figures of an earlier scoring model are worked out anew within the hour. */
function keptOf(row: LineRow): { readonly kept: Kept; readonly atDecision: PortfolioEntry["atDecision"] } {
  const kept = asWritten<Kept>(row.entryJson);
  return {
    kept: row.model === model ? kept : { ...kept, score: null },
    atDecision: row.atDecisionJson === null ? null : asWritten<PortfolioEntry["atDecision"]>(row.atDecisionJson),
  };
}

function rankedOf({ id, score, questionnaireId }: Kept, { questionnaire }: PortfolioQuery): Ranked[] {
  const assured = score?.overall?.assured;
  if (assured === undefined) return [];
  return [{ id, assured, key: questionnaire === together ? "assured" : rankKey(questionnaireId) }];
}
