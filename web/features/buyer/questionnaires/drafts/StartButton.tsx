import { useSignal } from "@preact/signals";
import { useLocation } from "preact-iso";
import type { Problem } from "#contract/problems.ts";
import { problemOf } from "#web/api/client.ts";
import { Button } from "#web/components/Button.tsx";
import { ProblemNotice } from "#web/page/Loading.tsx";

interface StartButtonProps {
  readonly label: string;
  /** The text the draft starts from. */
  readonly text: () => Promise<string>;
  readonly variant?: "primary" | "secondary";
}

/** Makes a draft and opens the builder on it. The builder's code is fetched only now. */
export function StartButton({ label, text, variant = "secondary" }: StartButtonProps) {
  const busy = useSignal(false);
  const problem = useSignal<Problem | null>(null);
  const { route } = useLocation();
  const start = async (): Promise<void> => {
    busy.value = true;
    problem.value = null;
    try {
      const { startDraft } = await import("./start-draft.ts");
      route(await startDraft(await text()));
    } catch (error) {
      problem.value = problemOf(error);
    } finally {
      busy.value = false;
    }
  };
  return (
    <>
      <Button variant={variant} busy={busy.value} busyText="Starting…" onClick={() => void start()}>
        {label}
      </Button>
      {problem.value ? <ProblemNotice problem={problem.value} /> : null}
    </>
  );
}
