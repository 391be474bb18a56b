import type { Dossier } from "#domain/dossier/dossier.ts";
import { Button } from "#web/components/Button.tsx";
import { withMoreCertificates } from "../changes/certificate-changes.ts";
import { claimTheBest, findAllTrue, hangOneReport } from "../changes/moves.ts";
import type { BenchProps } from "./bench-props.ts";

interface QuickMove {
  readonly words: string;
  readonly make: (dossier: Dossier) => Dossier;
}

const moves: readonly QuickMove[] = [
  { words: "Claim the best of everything", make: claimTheBest },
  { words: "Hang one report on every answer", make: hangOneReport },
  { words: "Show a certificate nobody has seen", make: withMoreCertificates },
  { words: "Let a reviewer check it all and find it true", make: findAllTrue },
];

/** Changes in one press: three ways to cheat, and what really helps. */
export const QuickMoves = ({ change }: BenchProps) => (
  <fieldset class="quick-moves">
    <legend class="field__label">In one press, one after the other if you like</legend>
    <div class="cluster">
      {moves.map(({ words, make }) => (
        <Button key={words} variant="secondary" onClick={() => change(make)}>
          {words}
        </Button>
      ))}
    </div>
  </fieldset>
);
