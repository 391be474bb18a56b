import type { Tone } from "#domain/words/tone.ts";
import { Badge, type BadgeProps } from "#web/components/Badge.tsx";
import { Icon, type IconName } from "#web/components/Icon.tsx";
import type { Shown, State } from "../shown.ts";
import { longWord } from "../texts.ts";

const badge =
  (words: string, props: Omit<BadgeProps, "children"> = {}): State =>
  () => <Badge {...props}>{words}</Badge>;

const tones = {
  neutral: badge("Not started", { tone: "neutral" }),
  info: badge("In review", { tone: "info" }),
  success: badge("Conclusive", { tone: "success" }),
  warning: badge("Lapses in 30 days", { tone: "warning" }),
  error: badge("Must-have failed", { tone: "error" }),
} satisfies Record<Tone, State>;

const icon =
  (name: IconName, words: string): State =>
  () => (
    <p>
      <Icon name={name} /> {words}
    </p>
  );

const icons = {
  check: icon("check", "Yes"),
  cross: icon("cross", "No"),
  chevron: icon("chevron", "Opens"),
  info: icon("info", "To know"),
  warning: icon("warning", "To look at"),
  error: icon("error", "To put right"),
  success: icon("success", "Done"),
  up: icon("up", "Ascending"),
  down: icon("down", "Descending"),
} satisfies Record<IconName, State>;

export const badges: readonly Shown[] = [
  {
    component: "Badge",
    states: {
      ...tones,
      "with an icon": badge("Verified", { tone: "success", icon: "check" }),
      "with a long text": badge("Sent back to the vendor with three questions, answer expected by 1 April 2026"),
      "with a long word": badge(longWord, { tone: "warning", icon: "warning" }),
      "several beside each other": () => (
        <div class="cluster">
          <Badge tone="success">Conclusive</Badge>
          <Badge tone="warning">Lapses in 30 days</Badge>
          <Badge>Not decided yet</Badge>
        </div>
      ),
    },
  },
  { component: "Icon", states: icons },
];
