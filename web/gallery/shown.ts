import type { ComponentChildren } from "preact";
import type { Without } from "./usual-states.ts";

/** One state of a component, drawn with an id that no other state has. */
export type State = (id: string) => ComponentChildren;

export type States = Readonly<Record<string, State>>;

/** A component in all its states. */
export interface Shown {
  /** The name of its file, without the ending. */
  readonly component: string;
  readonly states: States;
  /** Of a list or a page: which of the usual states it has not, and why. */
  readonly without?: Without | undefined;
  /** "apart" for what takes the whole window, or changes it: each state is a page of its own. */
  readonly place?: "together" | "apart" | undefined;
}

/** What a state is called, in the address of its page too: "Dialog: with buttons". */
export const nameOf = (component: string, state: string): string => `${component}: ${state}`;

/** The id of a state, and what the ids inside it begin with. */
export const idOf = (component: string, state: string): string =>
  `${component}--${state.replaceAll(/[^A-Za-z0-9]+/g, "-")}`;
