import { useEffect, useRef } from "preact/hooks";
import type { Problem } from "#contract/problems.ts";
import { dateTime } from "#domain/format.ts";
import { Button } from "#web/components/Button.tsx";
import { ErrorSummary } from "#web/components/ErrorSummary.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { ProblemNotice } from "#web/page/Loading.tsx";
import type { DraftedForm } from "./DraftedForm.ts";
import { goToFields } from "./go-to-fields.ts";

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

/** A refusal: the fields it names in a summary that takes the focus, or its words. */
export function FormProblem<Body extends object>({ form }: FormProps<Body>) {
  const problem = form.work.problem.value;
  if (problem === null) return null;
  const errors = (problem.fields ?? []).map(({ pointer, message }) => ({ fieldId: form.fieldId(pointer), message }));
  if (errors.length === 0) return <InSight problem={problem} />;
  return <ErrorSummary title={problem.title} lead={problem.detail} errors={errors} />;
}

/** A long form is sent from its foot: the page moves so that the refusal is seen, the focus stays for another try. */
function InSight({ problem }: { problem: Problem }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: "nearest" }), [problem]);
  return (
    <div ref={place}>
      <ProblemNotice problem={problem} />
    </div>
  );
}
