import type { ComponentChildren } from "preact";
import type { Problem } from "#contract/problems.ts";
import { signInPage } from "#domain/access/page-link.ts";
import type { Resource } from "#web/api/resource.ts";
import { Button } from "#web/components/Button.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Spinner } from "#web/components/Spinner.tsx";
import { OtherSides } from "./OtherSides.tsx";
import { wayBack } from "./way-back.ts";

/** A refusal of the API: what happened, what is safe, what to do. */
export function ProblemNotice({ problem, onRetry }: { problem: Problem; onRetry?: (() => void) | undefined }) {
  return (
    <Notice kind="error" title={problem.title} announce="now">
      <p>{problem.detail}</p>
      {problem.fields?.map((field) => (
        <p key={field.pointer}>{field.message}</p>
      ))}
      {problem.reference ? <p>Reference: {problem.reference}</p> : null}
      {problem.code === "not-signed-in" ? (
        <p>
          <a href={signInPage(wayBack())}>Sign in and come back here</a>
        </p>
      ) : null}
      {problem.code === "not-found" ? <OtherSides page={wayBack()} /> : null}
      {onRetry ? (
        <Button variant="secondary" onClick={onRetry}>
          Try again
        </Button>
      ) : null}
    </Notice>
  );
}

interface LoadingProps<T> {
  readonly resource: Resource<T>;
  readonly children: (value: T) => ComponentChildren;
}

/** Shows what a resource has: waiting, refused, or the page itself. */
export function Loading<T>({ resource, children }: LoadingProps<T>) {
  const { value } = resource.loadable;
  if (value.state === "loading") return <Spinner />;
  if (value.state === "refused")
    return <ProblemNotice problem={value.problem} onRetry={() => void resource.reload()} />;
  return <>{children(value.value)}</>;
}
