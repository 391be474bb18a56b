import type { Shown } from "#web/gallery/shown.ts";
import { usualStates } from "#web/gallery/usual-states.ts";

/** Which usual states are neither shown nor said not to apply, and which are said not to apply and shown all the same. */
export const amiss = ({ component, states, without = {} }: Pick<Shown, "component" | "states" | "without">): string[] =>
  usualStates.flatMap((usual) => {
    const isShown = Object.keys(states).some((state) => new RegExp(`^${usual}\\b`).test(state));
    const why = without[usual];
    if (isShown && why !== undefined) return [`${component} shows "${usual}", and says that it never is so`];
    return isShown || why ? [] : [`${component} neither shows "${usual}" nor says why it never is so`];
  });
