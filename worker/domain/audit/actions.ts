import { accessActions } from "./access-actions.ts";
import { type ActionWords, type Facts, type Kind, kindWords } from "./action.ts";
import { assessmentActions } from "./assessment-actions.ts";
import { decisionActions } from "./decision-actions.ts";
import { registerActions } from "./register-actions.ts";
import { reviewActions } from "./review-actions.ts";
import { ruleActions } from "./rule-actions.ts";
import { vendorActions } from "./vendor-actions.ts";

const actions = {
  ...accessActions,
  ...assessmentActions,
  ...reviewActions,
  ...decisionActions,
  ...registerActions,
  ...ruleActions,
  ...vendorActions,
};

/** Everything that the log knows of; an act that is not here does not compile. */
export type Action = keyof typeof actions;

const words: Readonly<Record<Action, ActionWords>> = actions;

const isAction = (text: string): text is Action => Object.hasOwn(actions, text);

/** The words of an act; undefined for one of another version of the portal. */
export const wordsOf = (action: string): ActionWords | undefined => (isAction(action) ? words[action] : undefined);

/** The acts of a kind. */
export const actionsOf = (kind: Kind): Action[] =>
  (Object.keys(actions) as Action[]).filter((one) => words[one].kind === kind);

export const isKind = (text: string): text is Kind => Object.hasOwn(kindWords, text);

/** A part of a sentence: words, or the place of something that is named and may be linked. */
export type Part = { readonly text: string } | { readonly place: string };

/** What somebody did, as a sentence in parts that follows their name. */
export function sentenceOf(action: string, facts: Facts): Part[] {
  const says = wordsOf(action)?.says;
  const sentence = says === undefined ? `did ${action} on {subject}` : typeof says === "string" ? says : says(facts);
  return sentence
    .split(/(\{\w+\})/)
    .filter((part) => part !== "")
    .map((part) => (/^\{\w+\}$/.test(part) ? { place: part.slice(1, -1) } : { text: part }));
}
