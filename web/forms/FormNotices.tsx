import { useRef } from "preact/hooks";
import { dateTime } from "#domain/format.ts";
import { Button } from "#web/components/Button.tsx";
import { Notice } from "#web/components/Notice.tsx";
import type { DraftedForm } from "./DraftedForm.ts";
import { goToFields } from "./go-to-fields.ts";
import { Refusal } from "./Refusal.tsx";

interface FormProps<Body extends object> {
  readonly form: DraftedForm<Body>;
}

/** On top of a form: the draft that came back, and what the last try to send it was refused for. */
export function FormNotices<Body extends object>({ form }: FormProps<Body>) {
  return (
    <>
      <DraftLine form={form} />
      <FormProblem form={form} />
    </>
  );
}

/** Says that what is in the fields was typed before and not saved. */
export function DraftLine<Body extends object>({ form }: FormProps<Body>) {
  const line = useRef<HTMLDivElement>(null);
  const typedAt = form.typedAt.value;
  if (typedAt === null) return null;
  const discard = (): void => {
    goToFields(line.current);
    form.discard();
  };
  return (
    <div ref={line}>
      <Notice title="You have typed this before and not saved it." announce="polite">
        <p>Typed {dateTime(typedAt)}, kept on this device only.</p>
        <Button variant="secondary" size="small" onClick={discard}>
          Discard
        </Button>
      </Notice>
    </div>
  );
}

/** What the last try to send a form was refused for. */
export const FormProblem = <Body extends object>({ form }: FormProps<Body>) => (
  <Refusal problem={form.work.problem.value} fieldId={form.fieldId} />
);
