import type { ComponentChildren } from "preact";
import { Button } from "./Button.tsx";
import { bytes } from "./format.ts";

export interface Upload {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** What is going on, in words: "Uploading, 40%", "Checked for viruses", "Not taken: larger than 50 MB". */
  readonly state: ComponentChildren;
  readonly failed?: boolean | undefined;
  /** What the button beside it says; default "Remove". */
  readonly action?: "Remove" | "Cancel" | "Replace" | undefined;
}

export interface UploadListProps {
  /** Names the list for screen readers. */
  readonly label: string;
  readonly uploads: readonly Upload[];
  readonly onAction?: ((id: string) => void) | undefined;
}

/** Files on their way or there already. */
export function UploadList({ label, uploads, onAction }: UploadListProps) {
  if (uploads.length === 0) return null;
  return (
    <ul class="uploads" aria-label={label}>
      {uploads.map(({ id, name, size, state, failed, action = "Remove" }) => (
        <li key={id} class="upload">
          <span>
            <span class="upload__name">{name}</span> <span class="soft small">{bytes(size)}</span>
            <br />
            <span class={failed ? "upload__state upload__state--error" : "upload__state"}>{state}</span>
          </span>
          {onAction ? (
            <Button variant="quiet" size="small" label={`${action} ${name}`} onClick={() => onAction(id)}>
              {action}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
