import { number } from "#domain/format.ts";
import { textIn } from "#domain/questionnaire/edit/draft.ts";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import type { Part } from "../part.ts";

const importanceChoices = [
  { value: "critical", label: "Critical" },
  { value: "standard", label: "Standard" },
  { value: "minor", label: "Minor" },
  { value: "none", label: "No points" },
];
const own = "own";

/**
 * How much a question counts: by its importance, or by a weight of its own, as imported ones have. The two are one choice,
 * because a weight wins over an importance (SCORING 1).
 */
export function ImportanceField({ part }: { part: Part }) {
  const { weight } = part.fields;
  const hasWeight = typeof weight === "number";
  const choose = (importance: string): void => {
    if (importance === own) return;
    const kept = importance === "standard" ? undefined : importance;
    part.setInFile(...part.settings({ importance: kept, weight: undefined }));
  };
  return (
    <RadioGroup
      id={part.idOf("importance")}
      label="Importance"
      layout="inline"
      hint={hasWeight ? "It has a weight of its own, which holds until you choose an importance." : undefined}
      value={hasWeight ? own : textIn(part.fields, "importance") || "standard"}
      choices={
        hasWeight
          ? [{ value: own, label: `Its own weight: ${number(weight)}` }, ...importanceChoices]
          : importanceChoices
      }
      onChange={choose}
    />
  );
}
