import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { plainWords, type Words } from "#domain/words/words.ts";
import { Badge } from "#web/components/Badge.tsx";
import { Button } from "#web/components/Button.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { Select } from "#web/components/Select.tsx";
import { worded } from "#web/components/worded.tsx";
import { FileSigns } from "#web/features/shared/evidence/FileSigns.tsx";
import type { EvidenceShelf } from "./EvidenceShelf.ts";
import { UploadForm } from "./UploadForm.tsx";

export interface EvidencePickerProps {
  readonly id: string;
  readonly about: Words;
  readonly hint?: Words | undefined;
  /** The answer calls for evidence, and none is attached. */
  readonly wanted?: boolean | undefined;
  readonly attached: readonly string[];
  readonly shelf: EvidenceShelf;
  readonly onChange: (attached: readonly string[]) => void;
}

/** Files shown as evidence: choose one that is there, or upload a new one. */
export function EvidencePicker({ id, about, hint, wanted, attached, shelf, onChange }: EvidencePickerProps) {
  const open = useSignal(false);
  // An upload takes a while: what was attached or detached meanwhile stays so.
  const now = useRef(attached);
  now.current = attached;
  const others = shelf.files.value.filter((file) => !attached.includes(file.id));
  return (
    <div class="evidence stack stack--tight">
      <p class="field__label">
        Evidence{" "}
        <span role="status">
          {wanted ? <Badge tone="warning">Your answer needs it: without, it counts on your word alone</Badge> : null}
        </span>
      </p>
      {hint ? <p class="soft">For example: {worded(hint)}</p> : null}
      {attached.length > 0 ? (
        <ul>
          {attached.map((file) => (
            <li key={file}>
              {shelf.nameOf(file)} {shelf.isUndated(file) ? <Badge tone="warning">No date: counts less</Badge> : null}{" "}
              <Button
                variant="quiet"
                size="small"
                label={`Detach ${shelf.nameOf(file)} from ${plainWords(about)}`}
                onClick={() => onChange(attached.filter((one) => one !== file))}
              >
                Detach
              </Button>
              <FileSigns signs={shelf.signsOf(file)} to="vendor" />
            </li>
          ))}
        </ul>
      ) : null}
      <Disclosure
        summary={
          <>
            Attach evidence<span class="visually-hidden"> to {worded(about)}</span>
          </>
        }
        open={open.value}
        onToggle={(now) => (open.value = now)}
      >
        <div class="stack">
          {others.length > 0 ? (
            <Select
              id={`${id}-library`}
              label="A file you uploaded before"
              placeholder="Choose a file"
              value=""
              options={others.map(({ id: value, name }) => ({ value, label: name }))}
              onChange={(chosen) => onChange([...attached, chosen])}
            />
          ) : null}
          <UploadForm
            id={id}
            shelf={shelf}
            onStored={(stored) => onChange([...new Set([...now.current, ...stored.map((one) => one.id)])])}
          />
        </div>
      </Disclosure>
    </div>
  );
}
