import { useSignal } from "@preact/signals";
import type { AssessmentView } from "#contract/assessment.ts";
import { exitRules } from "#domain/assessment/exits.ts";
import { Button } from "#web/components/Button.tsx";
import { Dialog } from "#web/components/Dialog.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { role } from "#web/page/session.ts";
import { ExitForm } from "./ExitForm.tsx";
import { type BuyerExit, exitWords, offeredExits } from "./exit-words.ts";

interface ChangeOrEndProps {
  readonly assessment: AssessmentView;
  readonly onChange: () => Promise<void>;
}

/** The one place for every way out of a request, or on along it: those that are open now, each with what it does. */
export function ChangeOrEnd({ assessment, onChange }: ChangeOrEndProps) {
  const chosen = useSignal<BuyerExit | null>(null);
  const offered = offeredExits(assessment, { role: role.value, at: Date.now() });
  if (offered.length === 0) return null;
  const close = (): null => (chosen.value = null);
  const exit = chosen.value;
  return (
    <>
      <Disclosure summary="Change or end this request">
        <ul class="plain-list stack">
          {offered.map((one) => (
            <li key={one} class="stack stack--tight">
              <div class="cluster">
                <Button variant="secondary" onClick={() => (chosen.value = one)}>
                  {exitWords[one].label}
                </Button>
              </div>
              <p class="soft">{exitRules[one].does}</p>
            </li>
          ))}
        </ul>
      </Disclosure>
      <Dialog
        open={exit !== null}
        title={exit === null ? "" : exitWords[exit].label}
        width={exit === "correct" ? "wide" : "medium"}
        onClose={close}
      >
        {exit === null ? null : (
          <ExitForm
            exit={exit}
            assessment={assessment}
            onDone={async () => {
              close();
              await onChange();
            }}
          />
        )}
      </Dialog>
    </>
  );
}
