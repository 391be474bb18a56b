import { useSignal } from "@preact/signals";
import type { AnswerIntake } from "#contract/intake.schema.ts";
import { canBe } from "#domain/intake/intake-states.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Dialog } from "#web/components/Dialog.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import type { IntakeProps } from "./intake-props.ts";

type Act = AnswerIntake["act"];

const words: Readonly<
  Record<Act, { readonly button: string; readonly title: string; readonly lead: string; readonly label: string }>
> = {
  return: {
    button: "Ask back",
    title: "Ask back?",
    lead: "It waits for whoever asked until they answer. They are mailed what you write.",
    label: "Your question",
  },
  decline: {
    button: "Decline",
    title: "Decline it?",
    lead: "Whoever asked is mailed what you write. You can open it again.",
    label: "Why",
  },
  reopen: {
    button: "Open it again",
    title: "Open it again?",
    lead: "It waits for procurement again, and whoever asked is told. What is in the register stays there.",
    label: "Why",
  },
};

const acts: readonly Act[] = ["return", "decline", "reopen"];

/** The ways out other than taking it over, each with a word that whoever asked is mailed. */
export function AnswerIt({ view, onChanged }: IntakeProps) {
  const { id, revision, state } = view;
  const work = useWork();
  const act = useSignal<Act | null>(null);
  const word = useSignal("");
  const offered = acts.filter((one) => canBe(one, state));
  if (offered.length === 0) return null;
  const say = (chosen: Act): Promise<unknown> =>
    work.run(async () => {
      const body = { revision, act: chosen, word: word.value };
      const changed = await call("POST /api/buyer/intakes/:id/answer", { params: { id }, body });
      act.value = null;
      word.value = "";
      onChanged(changed);
    });
  const chosen = act.value;
  return (
    <div class="cluster">
      {offered.map((one) => (
        <Button key={one} variant="secondary" onClick={() => (act.value = one)}>
          {words[one].button}
        </Button>
      ))}
      {chosen === null ? null : (
        <Dialog
          open
          title={words[chosen].title}
          onClose={() => (act.value = null)}
          actions={
            <Button busy={work.busy.value} onClick={() => void say(chosen)}>
              {words[chosen].button}
            </Button>
          }
        >
          <p>{words[chosen].lead}</p>
          <WorkProblem work={work} />
          <TextArea
            id="answer-word"
            label={words[chosen].label}
            required
            rows={3}
            error={work.fieldError("/word")}
            value={word.value}
            onInput={(value) => {
              word.value = value;
            }}
          />
        </Dialog>
      )}
    </div>
  );
}
