import { canonicalJson } from "#domain/canonical-json.ts";
import { isObject } from "#web/device/guards.ts";

/** Whether two values say the same, whatever the order of their fields. */
export const isSame = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);

interface Sides {
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** What stands when one's own changes are made on top of another's: only what one touched is one's own. */
export function rebase({ base, mine, theirs }: Sides): unknown {
  if (isSame(base, mine)) return theirs;
  if (!isObject(mine) || !isObject(theirs)) return mine;
  const before = isObject(base) ? base : {};
  const names = new Set([before, mine, theirs].flatMap((one) => Object.keys(one)));
  const parts = [...names].map((name) => {
    const [of, own, other] = [before, mine, theirs].map((one): unknown => Reflect.get(one, name));
    return [name, rebase({ base: of, mine: own, theirs: other })] as const;
  });
  return Object.fromEntries(parts.filter(([, value]) => value !== undefined));
}
