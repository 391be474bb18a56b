import type { ShelfEntry } from "#contract/questionnaire.ts";
import { type Tier, tierWords } from "#domain/register/tiers.ts";
import { placedIn } from "#domain/tiers/tier-of.ts";
import type { TierRules } from "#domain/tiers/tier-rules.schema.ts";
import { monthsWords } from "#domain/tiers/tier-words.ts";
import { Button } from "#web/components/Button.tsx";
import { isRated } from "#web/features/shared/uses/new-use.ts";
import type { SendModel } from "./SendModel.ts";

/** What the register says of a vendor as a whole, by the name it was found by. */
export interface SaidOf {
  readonly name: string;
  readonly said: Tier | null;
}

interface TierLineProps {
  readonly model: SendModel;
  readonly rules: TierRules;
  readonly saidOf: SaidOf;
  readonly shelf: readonly ShelfEntry[];
}

/** In which tier the product stands by the uses in the fields and by what is said of its vendor, and what follows from that. */
export function TierLine({ model, rules, saidOf, shelf }: TierLineProps) {
  const { uses, questionnaireId, vendorName } = model.form.body.value;
  const said = vendorName === saidOf.name ? saidOf.said : null;
  const tier = placedIn({ rules, said, uses });
  // What nobody has said is not taken for harmless.
  if (tier === null || !uses.every(isRated)) return null;
  const { questionnaireId: wanted, reviewMonths, fourEyes, blind } = rules.follows[tier];
  const asked = shelf.find(({ id }) => id === wanted);
  const parts = [
    ...(asked === undefined ? [] : [`asked is “${asked.title}”`]),
    fourEyes ? "two people decide" : "",
    blind ? "two reviewers judge without seeing each other" : "",
    `looked at again: ${monthsWords(reviewMonths).toLowerCase()}`,
  ].filter((part) => part !== "");
  return (
    <div class="stack stack--tight">
      <p role="status">
        {tier === placedIn({ rules, said: null, uses }) ? "By these uses" : "By what is said of its vendor"} the product
        is in the tier <strong>{tierWords[tier]}</strong>: {parts.join(", ")}.
      </p>
      {asked === undefined || asked.id === questionnaireId ? null : (
        <div>
          <Button variant="secondary" onClick={() => model.form.change({ questionnaireId: asked.id })}>
            Ask what the tier says
          </Button>
        </div>
      )}
    </div>
  );
}
