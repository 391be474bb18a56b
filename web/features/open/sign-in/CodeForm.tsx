import { type Signal, useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { Work } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Form } from "#web/components/Form.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

interface CodeFormProps {
  /** Where the mail went, and that its link will do as well. */
  readonly told: ComponentChildren;
  /** How many mails were asked for here. */
  readonly mails: number;
  readonly code: Signal<string>;
  readonly work: Work;
  readonly onFinish: () => Promise<void>;
  /** Has another mail sent. */
  readonly onAgain: () => Promise<void>;
  /** A field before the code. */
  readonly before?: ComponentChildren;
  /** A further way out, beside the buttons. */
  readonly beside?: ComponentChildren;
}

/** Type the code of a mail, for whoever reads mail on another device; or have another sent. The one form wherever a mail offers a code. */
export function CodeForm({ told, mails, code, work, onFinish, onAgain, before, beside }: CodeFormProps) {
  const isMissing = useSignal(false);
  return (
    <Form
      takesFocus
      onSubmit={() => {
        isMissing.value = code.value.trim() === "";
        if (!isMissing.value) void onFinish();
      }}
    >
      {mails === 0 ? (
        <Notice title="One more step">{told}</Notice>
      ) : (
        <Notice
          key={mails}
          kind="success"
          title={mails === 1 ? "Look into your mailbox" : "We sent another mail"}
          announce="polite"
        >
          {told}
          <p>The code of any mail of the last ten minutes works, once.</p>
        </Notice>
      )}
      {before}
      <WorkProblem work={work} />
      <TextInput
        id="code"
        label="Code from the mail"
        hint="Eight letters and digits, such as ABCD-2345."
        autoComplete="one-time-code"
        width="short"
        spellCheck={false}
        required
        error={isMissing.value && code.value.trim() === "" ? "Type the code from the mail" : undefined}
        value={code.value}
        onInput={(value) => {
          code.value = value;
        }}
      />
      <div class="cluster">
        <Button type="submit" busy={work.busy.value} busyText="Checking…">
          Sign in
        </Button>
        <Button variant="secondary" busy={work.busy.value} onClick={() => void onAgain()}>
          Send again
        </Button>
        {beside}
      </div>
    </Form>
  );
}
