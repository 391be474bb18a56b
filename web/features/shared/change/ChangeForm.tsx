import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { SayChange } from "#contract/ask-again.schema.ts";
import { type Changed, changes } from "#domain/ask-again/cause.ts";
import { changedWords } from "#domain/words/ask-again.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Form } from "#web/components/Form.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

interface ChangeFormProps {
  readonly send: (body: SayChange) => Promise<unknown>;
  readonly submit: string;
  readonly onCancel: () => void;
  readonly children: ComponentChildren;
}

const isChanged = (value: string): value is Changed => changes.some((one) => one === value);

/** What changed, and how, in somebody's own words. Nothing is chosen beforehand. */
export function ChangeForm({ send, submit, onCancel, children }: ChangeFormProps) {
  const what = useSignal<Changed | "">("");
  const word = useSignal("");
  const isUnchosen = useSignal(false);
  const work = useWork();
  const press = (): void => {
    const chosen = what.value;
    isUnchosen.value = chosen === "";
    if (chosen !== "") void work.run(() => send({ what: chosen, word: word.value }));
  };
  return (
    <Form class="narrow card stack" takesFocus onSubmit={press}>
      {children}
      <WorkProblem work={work} />
      <RadioGroup
        id="change-what"
        label="What changed?"
        choices={changes.map((value) => ({ value, label: changedWords[value] }))}
        value={what.value}
        error={isUnchosen.value ? "Say what changed" : undefined}
        onChange={(value) => {
          if (isChanged(value)) what.value = value;
          isUnchosen.value = false;
        }}
      />
      <TextArea
        id="change-word"
        label="How"
        hint="Such as: a newer model since 1 March; hosted elsewhere; a new feature decides by itself"
        rows={3}
        limit={500}
        required
        value={word.value}
        error={work.fieldError("/word")}
        onInput={(value) => {
          word.value = value;
        }}
      />
      <div class="cluster">
        <Button type="submit" busy={work.busy.value} busyText="Saving…">
          {submit}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          Leave it
        </Button>
      </div>
    </Form>
  );
}
