import type { ComponentChildren } from "preact";
import type { Words } from "#domain/words/words.ts";
import { type Wording, worded } from "./worded.tsx";

export interface PageHeaderProps {
  readonly title: Words;
  /** Above the title: "Section 3 of 6", or what kind of thing this is. */
  readonly step?: string | undefined;
  readonly lead?: Wording;
  /** Badges: the state of the thing. */
  readonly status?: ComponentChildren;
  /** Buttons: what can be done with it. */
  readonly actions?: ComponentChildren;
}

/** The head of a page with its one h1. */
export function PageHeader({ title, step, lead, status, actions }: PageHeaderProps) {
  return (
    <div class="page-header">
      <div class="page-header__text">
        {step ? <p class="page-header__step">{step}</p> : null}
        <h1>{worded(title)}</h1>
        {lead ? <p class="page-header__lead">{worded(lead)}</p> : null}
        {status ? <div class="page-header__status cluster">{status}</div> : null}
      </div>
      {actions ? <div class="page-header__actions">{actions}</div> : null}
    </div>
  );
}
