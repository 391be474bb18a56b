import type { ComponentChildren } from "preact";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Flag } from "#domain/scoring/flags/flag.ts";
import { flagWords, inDossier, severityWords } from "#domain/words/flags.ts";
import type { Tone } from "#domain/words/tone.ts";
import { Badge } from "#web/components/Badge.tsx";
import "./flags.css";

const tones: Readonly<Record<Flag["severity"], Tone>> = {
  critical: "error",
  high: "warning",
  medium: "info",
  low: "neutral",
  info: "neutral",
};

interface FlagEntryProps {
  readonly flag: Flag;
  /** The dossier it was raised for: its policy is part of the advice. */
  readonly dossier: Dossier;
  readonly title: ComponentChildren;
  /** What is done about it. */
  readonly children?: ComponentChildren;
}

/** One flag of a list of the class "flags": how grave it is, what it says and what to do. */
export const FlagEntry = ({ flag, dossier, title, children }: FlagEntryProps) => (
  <li class="flag">
    <Badge tone={tones[flag.severity]}>{severityWords[flag.severity]}</Badge>
    <div>
      {title}
      <p class="soft">{flagWords(flag, inDossier(dossier)).advice}</p>
      {children}
    </div>
  </li>
);
