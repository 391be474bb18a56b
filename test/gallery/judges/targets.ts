import { inSight, shared } from "./areas.ts";
import type { Area, Part } from "./measure.ts";

interface Target {
  readonly name: string;
  readonly area: Area;
  readonly isInSentence: boolean;
}

/** WCAG 2.5.8, in CSS pixels. */
const least = 24;
// Fractions of pixels are no difference to a finger.
const slack = 0.5;

const isSmall = ({ left, top, right, bottom }: Area): boolean => Math.min(right - left, bottom - top) < least - slack;

/** The square that a small target has for itself. */
function around({ left, top, right, bottom }: Area): Area {
  const [x, y, half] = [(left + right) / 2, (top + bottom) / 2, least / 2 - slack];
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

/** What can be pressed, as far as it is in sight. */
const targetsOf = (parts: readonly Part[]): Target[] =>
  parts.flatMap((part) => {
    const area = part.target && inSight(parts, part, part.target);
    return area ? [{ name: part.name, area, isInSentence: part.isInSentence }] : [];
  });

/** Targets that are smaller than 24 by 24 pixels and have not even that much room for themselves. */
export function tooSmall(parts: readonly Part[]): string[] {
  const targets = targetsOf(parts);
  return targets
    .filter(({ area, isInSentence }) => isSmall(area) && !isInSentence)
    .flatMap((target) => {
      const room = around(target.area);
      const near = targets.find((other) => other !== target && roomsOf(other).some((area) => shared(room, area)));
      return near ? [`${target.name} is small, and near to ${near.name}`] : [];
    });
}

const roomsOf = ({ area }: Target): Area[] => (isSmall(area) ? [area, around(area)] : [area]);

/** Pairs of targets that lie on each other. */
export function overlapping(parts: readonly Part[]): string[] {
  const targets = targetsOf(parts).filter(({ isInSentence }) => !isInSentence);
  return targets.flatMap((one, at) =>
    targets.slice(at + 1).flatMap((other) => {
      const area = shared(one.area, other.area);
      const isReal = area && Math.min(area.right - area.left, area.bottom - area.top) > 1;
      return isReal ? [`${one.name} lies on ${other.name}`] : [];
    }),
  );
}
