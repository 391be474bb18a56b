import type { Place } from "#contract/list.schema.ts";
import type { PortfolioQuery } from "#contract/portfolio.schema.ts";
import type { Direction } from "#worker/storage/list/keyset.ts";
import { together } from "./portfolio-facets.ts";

/** A part of the list that stands in the order of one key: what has no value under it is in another part, or in none. */
export interface Part {
  readonly key: string;
  readonly direction: Direction;
  /** From that value on. */
  readonly from?: number;
}

/** Words and days stand smallest first, figures largest first. */
const wordy: ReadonlySet<string> = new Set(["product", "due", "ends", "stage"]);

const turned = ({ key, direction, ...rest }: Part): Part => ({
  ...rest,
  key,
  direction: direction === "ascending" ? "descending" : "ascending",
});

/**
 * The parts of which the list is made in the order asked for. By rank it is one questionnaire after the other, as they are
 * given, then by name what is not ranked; answers to different questions stand in one part only when that is asked for.
 */
export function partsOf(
  { sort, direction, questionnaire }: Pick<PortfolioQuery, "sort" | "direction" | "questionnaire">,
  asked: readonly { readonly id: string }[],
): Part[] {
  if (sort !== "rank") {
    const usual: Direction = wordy.has(sort) ? "ascending" : "descending";
    return [{ key: sort, direction: direction ?? usual }];
  }
  const ranked: Part[] =
    questionnaire === together
      ? [{ key: "assured", direction: "descending", from: 0 }]
      : asked
          .filter(({ id }) => questionnaire === undefined || id === questionnaire)
          .map(({ id }) => ({ key: rankKey(id), direction: "descending" }));
  const parts: Part[] = [...ranked, { key: "unranked", direction: "ascending" }];
  return direction === "descending" ? parts.map(turned).reverse() : parts;
}

/** Under which key those of a questionnaire are ranked. */
export const rankKey = (questionnaireId: string): string => `rank:${questionnaireId}`;

/** Where a page goes on: the last value, and the part and the id of the row that had it. */
export const placeIn = (part: Part, row: { readonly value: string | number; readonly id: string }): Place => [
  row.value,
  `${part.key} ${row.id}`,
];

/** The parts that are left behind a place, the one it lies in first; none when its part is no more. */
export function behind(
  parts: readonly Part[],
  place: Place | undefined,
): { readonly parts: readonly Part[]; readonly after: Place | undefined } {
  if (place === undefined) return { parts, after: undefined };
  const [value, at] = place;
  const space = at.lastIndexOf(" ");
  const index = parts.findIndex(({ key }) => key === at.slice(0, space));
  return { parts: index < 0 ? [] : parts.slice(index), after: [value, at.slice(space + 1)] };
}
