import { useSignal } from "@preact/signals";
import type { AnswerIntake } from "#contract/intake.schema.ts";
import { canBe } from "#domain/intake/intake-states.ts";
import { Button } from "#web/components/Button.tsx";
import type { IntakeProps } from "./intake-props.ts";
import { answerWords, SayIt } from "./SayIt.tsx";

type Act = AnswerIntake["act"];
const acts: readonly Act[] = ["return", "decline", "reopen"];

/** The ways out other than taking it over, each with a word that whoever asked is mailed. */
export function AnswerIt({ view, onChanged }: IntakeProps) {
  const act = useSignal<Act | null>(null);
  const offered = acts.filter((one) => canBe(one, view.state));
  if (offered.length === 0) return null;
  return (
    <div class="cluster">
      {offered.map((one) => (
        <Button key={one} variant="secondary" onClick={() => (act.value = one)}>
          {answerWords[one].button}
        </Button>
      ))}
      {act.value === null ? null : (
        <SayIt
          key={act.value}
          act={act.value}
          view={view}
          onClose={() => (act.value = null)}
          onChanged={(changed) => {
            act.value = null;
            onChanged(changed);
          }}
        />
      )}
    </div>
  );
}
