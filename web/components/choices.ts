import type { ComponentChildren } from "preact";
import type { Words } from "#domain/words/words.ts";

/** One answer to choose. */
export interface Choice {
  readonly value: string;
  readonly label: Words;
  readonly hint?: Words | undefined;
  readonly disabled?: boolean | undefined;
  /** Shown below while chosen: the follow-up this answer asks for. */
  readonly reveal?: ComponentChildren;
}

/** One answer of several; an exclusive one ("None of these") unticks the rest. */
export interface CheckChoice extends Choice {
  readonly exclusive?: boolean | undefined;
}

/** Id of the nth input of a group: the first has the id of the group, so that an error link leads to it. */
export const choiceId = (groupId: string, index: number): string => (index === 0 ? groupId : `${groupId}-${index + 1}`);

interface Ticking {
  readonly choices: readonly CheckChoice[];
  readonly chosen: readonly string[];
  readonly value: string;
}

/** What is chosen after `value` was ticked or unticked, in the order of the choices. */
export function afterTicking({ choices, chosen, value }: Ticking): readonly string[] {
  if (chosen.includes(value)) return chosen.filter((other) => other !== value);
  const exclusive = new Set(choices.filter((choice) => choice.exclusive).map((choice) => choice.value));
  if (exclusive.has(value)) return [value];
  return choices
    .map((choice) => choice.value)
    .filter((other) => other === value || (chosen.includes(other) && !exclusive.has(other)));
}
