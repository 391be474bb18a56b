import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { joined, plainWords, type Words } from "#domain/words/words.ts";
import { Button } from "#web/components/Button.tsx";
import { TextInput } from "#web/components/TextInput.tsx";

interface ConcludeFormProps {
  readonly id: string;
  /** What the buttons conclude about, for screen readers. */
  readonly about: Words;
  readonly choices: readonly {
    readonly label: string;
    readonly conclude: (reason: string) => Promise<boolean>;
    readonly danger?: boolean;
  }[];
  readonly busy: boolean;
  /** What is asked for besides the usual reason. */
  readonly reasonLabel?: string;
  readonly children?: ComponentChildren;
}

/** A conclusion needs a reason: it is what a reviewer later defends. */
export function ConcludeForm({ id, about, choices, busy, reasonLabel = "Reason", children }: ConcludeFormProps) {
  const reason = useSignal("");
  const error = useSignal<string | undefined>(undefined);
  const conclude = async (choice: ConcludeFormProps["choices"][number]): Promise<void> => {
    if (reason.value.trim().length < 3) {
      error.value = "Give a reason in a few words";
      document.getElementById(`${id}-reason`)?.focus();
      return;
    }
    error.value = undefined;
    if (await choice.conclude(reason.value.trim())) reason.value = "";
  };
  return (
    <div class="stack stack--tight conclude">
      {children}
      <TextInput
        id={`${id}-reason`}
        label={joined(`${reasonLabel}, about `, about)}
        value={reason.value}
        error={error.value}
        onInput={(value) => (reason.value = value)}
      />
      <div class="cluster">
        {choices.map((choice) => (
          <Button
            key={choice.label}
            variant={choice.danger ? "danger" : "secondary"}
            size="small"
            busy={busy}
            label={`${choice.label}: ${plainWords(about)}`}
            onClick={() => void conclude(choice)}
          >
            {choice.label}
          </Button>
        ))}
      </div>
    </div>
  );
}
