import type { ComponentChildren } from "preact";
import { textIn } from "#domain/questionnaire/edit/draft.ts";
import { numberOrNothing, type Part, textOrNothing } from "../part.ts";
import { DraftText } from "./DraftText.tsx";

interface PartTextProps {
  readonly part: Part;
  readonly field: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly lines?: number;
  readonly optional?: boolean;
  readonly kind?: "text" | "number";
}

/** A text or number of the part being edited, with what is wrong with it. */
export function PartText({ part, field, label, hint, lines, optional, kind = "text" }: PartTextProps) {
  const error = part.problemOf(field);
  return (
    <DraftText
      id={part.idOf(field)}
      label={label}
      {...(hint !== undefined && { hint })}
      {...(lines && { lines })}
      {...(optional && { optional })}
      {...(error !== undefined && { error })}
      {...(kind === "number" && { width: "short" as const })}
      value={textIn(part.fields, field)}
      onChange={(text) => part.set(field, kind === "number" ? numberOrNothing(text) : textOrNothing(text))}
    />
  );
}
