import type { ComponentChildren } from "preact";
import type { Words } from "#domain/words/words.ts";
import type { Wording } from "./worded.tsx";

/** What every field has around its control. */
export interface FieldTexts {
  /** Id of the control; the error summary links to it. */
  readonly id: string;
  readonly label: Words;
  readonly hint?: Wording;
  /** What is wrong and how to put it right; the same words as in the error summary. */
  readonly error?: string | undefined;
  /** Adds "(optional)" to the label. */
  readonly optional?: boolean | undefined;
  /** "off" while an error summary has the floor, so that not every error is read out at once. */
  readonly announceError?: "polite" | "off" | undefined;
  /** Below the control: saved state, earlier answers, evidence. */
  readonly after?: ComponentChildren;
}

/** Attributes that tie a control to its label, hint and error. */
export interface ControlWiring {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": "true" | undefined;
}

/** Ids of the texts around the control with the given id. */
export const textIds = (id: string) => ({ hint: `${id}-hint`, error: `${id}-error`, count: `${id}-count` });

/** The attributes for the control; `extra` is the id of one more describing text, such as a character count. */
export function wiring({ id, hint, error }: FieldTexts, extra?: string): ControlWiring {
  const ids = textIds(id);
  const describing = [hint ? ids.hint : undefined, error ? ids.error : undefined, extra].filter(Boolean);
  return {
    id,
    "aria-describedby": describing.length > 0 ? describing.join(" ") : undefined,
    "aria-invalid": error ? "true" : undefined,
  };
}
