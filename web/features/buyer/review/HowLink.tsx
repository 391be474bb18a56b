import type { Words } from "#domain/words/words.ts";
import { worded } from "#web/components/worded.tsx";

interface HowLinkProps {
  /** The part of the page: "sums", "risk", "certificate". */
  readonly part: string;
  readonly policyVersion: number;
  /** What it explains, for screen readers. */
  readonly about: Words;
}

/** From a number to the formula it is made by, with the constants of the policy it was made with. */
export const HowLink = ({ part, policyVersion, about }: HowLinkProps) => (
  <a class="how" href={`/how-scoring-works?policy=${policyVersion}#${part}`}>
    How<span class="visually-hidden"> {worded(about)} comes about</span>
  </a>
);
