import { movedIds } from "../../versions/moved-ids.ts";
import type { Arrangement } from "./parts-of.ts";

interface Sides {
  readonly base: Arrangement;
  readonly mine: Arrangement;
  readonly theirs: Arrangement;
}

/** What stands in the end. */
interface Standing {
  readonly section: (id: string) => boolean;
  readonly question: (id: string) => boolean;
  /** Whether a question that both moved stays where the other put it. */
  readonly isTheirPlace: (id: string) => boolean;
}

/** The section of each question. */
export const homesIn = (arrangement: Arrangement): ReadonlyMap<string, string> =>
  new Map([...arrangement].flatMap(([section, ids]) => ids.map((id) => [id, section] as const)));

/**
 * One's own moves and additions, made in the order that the other left. What does not stand in the end has no place.
 */
export function arranged({ base, mine, theirs }: Sides, which: Standing): Map<string, string[]> {
  const sections = placed([...base.keys()], [...mine.keys()], [...theirs.keys()].filter(which.section)).filter(
    which.section,
  );
  const order = new Map(sections.map((section) => [section, [...(theirs.get(section) ?? [])]]));
  const homes = { base: homesIn(base), theirs: homesIn(theirs) };
  const moved = movedIds([...homes.base.keys()], [...homesIn(mine).keys()]);
  for (const [section, ids] of mine) {
    const target = order.get(section);
    if (target === undefined) continue;
    for (const [index, id] of ids.entries()) {
      const isMine = homes.base.get(id) !== section || moved.has(id) || !order.has(homes.theirs.get(id) ?? "");
      if (!isMine || which.isTheirPlace(id)) continue;
      for (const list of order.values()) if (list.includes(id)) list.splice(list.indexOf(id), 1);
      target.splice(placeAfter(target, ids.slice(0, index)), 0, id);
    }
  }
  return new Map([...order].map(([section, ids]) => [section, ids.filter(which.question)]));
}

/** The other's order, with what one added or moved oneself behind what stands before it in one's own. */
function placed(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const order = [...theirs];
  const moved = movedIds(base, mine);
  for (const [index, id] of mine.entries()) {
    if (order.includes(id) && !moved.has(id)) continue;
    if (order.includes(id)) order.splice(order.indexOf(id), 1);
    order.splice(placeAfter(order, mine.slice(0, index)), 0, id);
  }
  return order;
}

function placeAfter(order: readonly string[], before: readonly string[]): number {
  const last = before.findLast((id) => order.includes(id));
  return last === undefined ? 0 : order.indexOf(last) + 1;
}
