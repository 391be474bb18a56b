import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { ReasonView } from "#contract/ask-again.ts";
import { causeWords } from "#domain/words/ask-again.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { DateInput } from "#web/components/DateInput.tsx";
import { Form } from "#web/components/Form.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

interface SettleReasonProps {
  readonly assessmentId: string;
  readonly reason: ReasonView;
  readonly onChanged: () => void;
}

/** Puts a reason to ask again off until a day, or dismisses it; either with a word. */
export function SettleReason({ assessmentId, reason, onChanged }: SettleReasonProps) {
  const act = useSignal<"put-off" | "dismissed" | null>(null);
  const words = causeWords(reason.cause, reason.onDay);
  const acts = useRef<HTMLDivElement>(null);
  const close = (): void => {
    act.value = null;
    requestAnimationFrame(() => acts.current?.querySelector("button")?.focus());
  };
  if (act.value !== null)
    return (
      <SettleForm
        key={act.value}
        as={act.value}
        assessmentId={assessmentId}
        reason={reason}
        onChanged={onChanged}
        onCancel={close}
      />
    );
  return (
    <div ref={acts} class="cluster">
      <Button variant="secondary" size="small" label={`Put off: ${words}`} onClick={() => (act.value = "put-off")}>
        Put off
      </Button>
      <Button variant="quiet" size="small" label={`Dismiss: ${words}`} onClick={() => (act.value = "dismissed")}>
        Dismiss
      </Button>
    </div>
  );
}

interface SettleFormProps extends SettleReasonProps {
  readonly as: "put-off" | "dismissed";
  readonly onCancel: () => void;
}

function SettleForm({ as, assessmentId, reason, onChanged, onCancel }: SettleFormProps) {
  const word = useSignal("");
  const until = useSignal("");
  const work = useWork();
  const send = (): void => {
    const said = { word: word.value };
    const body = as === "put-off" ? { as, until: until.value, ...said } : { as, ...said };
    void work.run(async () => {
      const params = { id: assessmentId, reasonId: reason.id };
      await call("POST /api/buyer/assessments/:id/ask-again/:reasonId", { params, body });
      onChanged();
    });
  };
  return (
    <Form class="stack stack--tight" takesFocus onSubmit={send}>
      <WorkProblem work={work} />
      {as === "put-off" ? (
        <DateInput
          id={`until-${reason.id}`}
          label="Put off until"
          value={until.value}
          error={work.fieldError("/until")}
          onChange={(day) => {
            until.value = day;
          }}
        />
      ) : null}
      <TextInput
        id={`word-${reason.id}`}
        label="Why"
        hint="Whoever looks at this decision later reads it."
        required
        value={word.value}
        error={work.fieldError("/word")}
        onInput={(value) => {
          word.value = value;
        }}
      />
      <div class="cluster">
        <Button type="submit" size="small" busy={work.busy.value} busyText="Saving…">
          {as === "put-off" ? "Put it off" : "Dismiss it"}
        </Button>
        <Button variant="quiet" size="small" onClick={onCancel}>
          Leave it open
        </Button>
      </div>
    </Form>
  );
}
