import { useEffect, useRef } from "preact/hooks";
import type { Problem } from "#contract/problems.ts";
import { ErrorSummary } from "#web/components/ErrorSummary.tsx";
import { ProblemNotice } from "#web/page/Loading.tsx";

interface RefusalProps {
  readonly problem: Problem | null;
  /** The id of the field that a JSON pointer of the request means. */
  readonly fieldId: (pointer: string) => string;
}

/** What a form was refused for: the fields it names in a summary that takes the focus, or its words. */
export function Refusal({ problem, fieldId }: RefusalProps) {
  if (problem === null) return null;
  const errors = (problem.fields ?? []).map(({ pointer, message }) => ({ fieldId: fieldId(pointer), message }));
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
