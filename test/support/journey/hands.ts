/** Where something stands, as its accessible name says; a "field" is whatever is typed, chosen or filled with files. */
export interface Place {
  readonly role: "button" | "link" | "radio" | "checkbox" | "field";
  readonly name: string;
  readonly within?: Within | undefined;
}

export interface Within {
  readonly role: "group" | "region";
  readonly name: string;
}

/** One thing that a person does. */
export type Act =
  | { readonly does: "open"; readonly address: string }
  | { readonly does: "press"; readonly at: Place }
  | { readonly does: "type"; readonly at: Place; readonly text: string }
  | { readonly does: "choose"; readonly at: Place; readonly option: string }
  | { readonly does: "attach"; readonly at: Place; readonly files: readonly string[] };

/** Where the focus is, seen from a place: on it, on another button of the same radio group, or elsewhere. */
export type Standing = "there" | "beside" | "away";

/**
 * What a browser does for a person. Each waits for what it needs, however busy the machine is, and throws when that
 * never comes. `act` is the only way to change something with a mouse, `strike` and `write` with the keyboard alone.
 */
export interface Hands {
  readonly act: (act: Act) => Promise<void>;
  readonly strike: (key: "Tab" | "Enter" | " " | "ArrowDown") => Promise<void>;
  readonly write: (text: string) => Promise<void>;
  /** Finds a place; gives a look at where the focus stands, to be had again and again. */
  readonly watch: (at: Place) => Promise<() => Promise<Standing>>;
  /** Resolves once the page, or a part of it, shows a text. */
  readonly sees: (text: string, within?: Within) => Promise<unknown>;
  /** Resolves once a radio button or checkbox is ticked. */
  readonly isTicked: (at: Place) => Promise<unknown>;
  readonly reload: () => Promise<void>;
  readonly line: (is: "cut" | "whole") => Promise<void>;
}

/** How long anything may take before it counts as never coming, in milliseconds. */
export const patienceMs = 120_000;

/** What `watch` asks of an element: runs in the page. */
export function standingOf(element: Element): Standing {
  const { activeElement } = document;
  if (activeElement === element) return "there";
  if (!(element instanceof HTMLInputElement && activeElement instanceof HTMLInputElement)) return "away";
  return element.type === "radio" && activeElement.name === element.name ? "beside" : "away";
}
