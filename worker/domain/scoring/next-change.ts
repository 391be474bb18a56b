import type { CivilDate } from "#domain/civil-date.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { score } from "./score.ts";
import { turningPoints } from "./turning-points.ts";

/**
 * The first day after `asOf` on which time alone changes the summary; null when it never does.
 * On every day before it the summary is the same but for its `asOf`, so nobody needs to score again until then.
 */
export function nextChange(dossier: Dossier): CivilDate | null {
  const now = timeless(dossier);
  return turningDays(dossier).find((asOf) => timeless({ ...dossier, asOf }) !== now) ?? null;
}

const timeless = (dossier: Dossier): string => JSON.stringify({ ...score(dossier), asOf: null });

/** Every later day on which something may turn, earliest first. */
function turningDays(dossier: Dossier): CivilDate[] {
  const days = turningPoints(dossier).map(({ on }) => on);
  return [...new Set(days)].filter((day) => day > dossier.asOf).sort();
}
