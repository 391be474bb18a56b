import { plainWords, type Words } from "#domain/words/words.ts";
import { worded } from "./worded.tsx";
export interface Crumb {
  readonly label: Words;
  /** Absent for the page one is on. */
  readonly href?: string | undefined;
}

/** The way back up. */
export function Breadcrumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  return (
    <nav class="breadcrumbs" aria-label="Breadcrumb">
      <ol>
        {crumbs.map(({ label, href }) => (
          <li key={plainWords(label)}>
            {href ? <a href={href}>{worded(label)}</a> : <span aria-current="page">{worded(label)}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
