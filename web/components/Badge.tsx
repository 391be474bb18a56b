import type { ComponentChildren } from "preact";
import type { Tone } from "#domain/words/tone.ts";
import { Icon, type IconName } from "./Icon.tsx";

export interface BadgeProps {
  readonly tone?: Tone | undefined;
  readonly icon?: IconName | undefined;
  /** The status in words; the tone only underlines it. */
  readonly children: ComponentChildren;
}

/** A status in a word or two. It is not a button and does not look like one. */
export function Badge({ tone = "neutral", icon, children }: BadgeProps) {
  return (
    <span class={`badge badge--${tone}`}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </span>
  );
}
