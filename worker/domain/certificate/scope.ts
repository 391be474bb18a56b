import type { Certificate, Dossier, ScopeMatch, Use } from "#domain/dossier/dossier.ts";
import { inherentRisk } from "#domain/dossier/inherent-risk.ts";

const worth: Record<ScopeMatch, number> = { in: 1, partial: 0.5, out: 0, unknown: 0 };
const leastUseWeight = 0.1;

type Scoped = Pick<Certificate, "scope">;
type Bought = Pick<Dossier, "uses" | "systems">;
type System = Dossier["systems"][number];

type Entry = NonNullable<Certificate["scope"]>[number];

/** Lists that are asked for one entry after the other, by what is asked for: a dossier may hold thousands. */
const scopes = new WeakMap<readonly Entry[], ReadonlyMap<string, Entry>>();
const servers = new WeakMap<readonly System[], ReadonlyMap<unknown, readonly System[]>>();

/** What was worked out for a list before, or works it out. */
function indexOf<List extends object, Index>(known: WeakMap<List, Index>, list: List, made: () => Index): Index {
  const before = known.get(list);
  if (before !== undefined) return before;
  const index = made();
  known.set(list, index);
  return index;
}

/** The first entry about a system. */
const entryOf = ({ scope }: Scoped, systemId: string): Entry | undefined =>
  scope &&
  indexOf(scopes, scope, () => new Map(scope.map((one) => [one.system, one] as const).reverse())).get(systemId);

/** How far the scope covers one system, at face value: the reviewer's reading, else the vendor's; silence is "unknown". */
export function scopeMatch(certificate: Scoped, systemId: string): ScopeMatch {
  const entry = entryOf(certificate, systemId);
  return entry?.reviewed ?? entry?.claimed ?? "unknown";
}

export const scopeMatchWorth = (match: ScopeMatch): number => worth[match];

/** Whether the scope stands on the vendor's word that it covers the system, which no reviewer has read (SCORING 7, scope_unread). */
export const isScopeUnread = (certificate: Scoped, systemId: string): boolean =>
  entryOf(certificate, systemId)?.reviewed === undefined && worth[scopeMatch(certificate, systemId)] > 0;

/** The systems that serve a use. */
export const systemsServing = ({ systems }: Pick<Bought, "systems">, { id }: Pick<Use, "id">): readonly System[] =>
  indexOf(servers, systems, () => Map.groupBy(systems, ({ use }) => use)).get(id) ?? [];

/** The uses that no system serves. */
export const unservedUses = (bought: Bought): Use[] =>
  bought.uses.filter((use) => systemsServing(bought, use).length === 0);

/** The lowest of the matches of the systems that serve a use, 0 to 1: one outside is enough (SCORING 4). */
export const lowestMatch = (serving: readonly System[], matchOf: (system: System) => number): number =>
  serving.length === 0 ? 0 : Math.min(...serving.map(matchOf));

/** The scope of one certificate in three readings, each 0 to 1 (SCORING 4). */
export interface ScopeShares {
  /** What counts: the vendor's word is worth a part of a reviewer's reading. */
  readonly scope: number;
  /** At face value, which the fast track asks for. */
  readonly faceScope: number;
  /** Of systems and matches that a reviewer has confirmed. */
  readonly checkedScope: number;
}

/** Share of the buyer's uses, weighed by inherent risk, that the scope covers; 0 when none is named. */
export function scopeShares(
  certificate: Scoped,
  bought: Bought,
  { scopeUnread }: { scopeUnread: number },
): ScopeShares {
  const face = (system: System): number => worth[scopeMatch(certificate, system.id)];
  const isRead = (system: System): boolean => entryOf(certificate, system.id)?.reviewed !== undefined;
  return {
    scope: shareOf(bought, (system) => face(system) * (isRead(system) ? 1 : scopeUnread)),
    faceScope: shareOf(bought, face),
    checkedScope: shareOf(bought, (system) => (isRead(system) && system.confirmed === true ? face(system) : 0)),
  };
}

function shareOf(bought: Bought, matchOf: (system: System) => number): number {
  const weighed = bought.uses.map((use) => ({
    weight: Math.max(leastUseWeight, inherentRisk(use.factors)),
    match: lowestMatch(systemsServing(bought, use), matchOf),
  }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 0 : weighed.reduce((sum, { weight, match }) => sum + weight * match, 0) / total;
}
