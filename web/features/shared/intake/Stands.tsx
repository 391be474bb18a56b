import type { IntakeStands } from "#contract/intake.ts";
import type { Stage } from "#domain/assessment/stage.ts";
import { date } from "#domain/format.ts";
import { outcomeWords } from "#domain/words/outcomes.ts";
import { Notice } from "#web/components/Notice.tsx";

/** Where an assessment stands, for who waits for it. */
const words: Readonly<Record<Stage, string>> = {
  "with-vendor": "The vendor has been asked, and has not answered yet.",
  "to-review": "The vendor has answered; it is being reviewed.",
  decided: "It is decided.",
  ended: "The request to the vendor ended without a decision.",
  archived: "It is put away.",
};

/** How far what was taken over is: nothing is said to be decided before it is. */
export function Stands({ stands }: { readonly stands: IntakeStands | null }) {
  if (stands === null)
    return (
      <Notice title="Taken over">
        <p>The vendor has not been asked yet. This is no yes yet.</p>
      </Notice>
    );
  const { stage, outcome, decidedAt } = stands;
  if (stage !== "decided" || outcome === null || decidedAt === null)
    return (
      <Notice title="Taken over">
        <p>{words[stage]} This is no yes yet.</p>
      </Notice>
    );
  return (
    <Notice title={`${outcomeWords[outcome].words} on ${date(decidedAt)}`}>
      <p>Ask procurement what follows from it, and under which conditions.</p>
    </Notice>
  );
}
