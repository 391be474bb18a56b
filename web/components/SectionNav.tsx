import { useRef } from "preact/hooks";
import { useCurrentInSight } from "./useCurrentInSight.ts";

interface SectionLink {
  readonly label: string;
  readonly href: string;
  readonly current?: boolean | undefined;
  /** A number beside the label, e.g. open findings. */
  readonly count?: number | undefined;
}

export interface SectionNavProps {
  readonly label: string;
  readonly links: readonly SectionLink[];
}

/** The pages of one thing, as plain links: answers, evidence, score. */
export function SectionNav({ label, links }: SectionNavProps) {
  const strip = useRef<HTMLElement>(null);
  useCurrentInSight(strip, links.find(({ current }) => current)?.href ?? "");
  return (
    <nav class="section-nav" aria-label={label} ref={strip}>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} aria-current={link.current ? "page" : undefined}>
              {link.label}
              {link.count === undefined ? null : <span class="badge">{link.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
