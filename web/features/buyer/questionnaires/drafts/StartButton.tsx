import { useLocation } from "preact-iso";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

interface StartButtonProps {
  readonly label: string;
  /** The text the draft starts from. */
  readonly text: () => Promise<string>;
  readonly variant?: "primary" | "secondary";
}

/** Makes a draft and opens the builder on it. The builder's code is fetched only now. */
export function StartButton({ label, text, variant = "secondary" }: StartButtonProps) {
  const work = useWork();
  const { route } = useLocation();
  const start = (): Promise<void> =>
    work.run(async () => {
      const { startDraft } = await import("./start-draft.ts");
      route(await startDraft(await text()));
    });
  return (
    <>
      <Button variant={variant} busy={work.busy.value} busyText="Starting…" onClick={() => void start()}>
        {label}
      </Button>
      <WorkProblem work={work} />
    </>
  );
}
