import type { TargetedDragEvent } from "preact";
import { useState } from "preact/hooks";
import { Field } from "./Field.tsx";
import type { ControlWiring, FieldTexts } from "./fieldWiring.ts";

export interface FileDropProps extends FieldTexts {
  /** What the file picker offers, e.g. ".pdf,.docx"; say it in words in the hint too. */
  readonly accept?: string | undefined;
  readonly multiple?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Files chosen or dropped; unchecked: dropping ignores `accept`. */
  readonly onFiles: (files: readonly File[]) => void;
}

/** A native file input with a zone around it that takes dropped files. */
export function FileDrop({ accept, multiple, disabled, onFiles, ...texts }: FileDropProps) {
  return <Field {...texts}>{(control) => <Zone {...{ accept, multiple, disabled, onFiles, control }} />}</Field>;
}

interface ZoneProps extends Pick<FileDropProps, "accept" | "multiple" | "disabled" | "onFiles"> {
  readonly control: ControlWiring;
}

function Zone({ accept, multiple, disabled, onFiles, control }: ZoneProps) {
  const [over, setOver] = useState(false);
  const hand = (files: FileList | null | undefined) => {
    const chosen = [...(files ?? [])];
    if (chosen.length > 0 && !disabled) onFiles(multiple ? chosen : chosen.slice(0, 1));
  };
  const follow = (event: TargetedDragEvent<HTMLLabelElement>) => {
    event.preventDefault();
    setOver(!disabled);
  };
  const drop = (event: TargetedDragEvent<HTMLLabelElement>) => {
    event.preventDefault();
    setOver(false);
    hand(event.dataTransfer?.files);
  };
  return (
    <label
      for={control.id}
      class={over ? "file-drop file-drop--over" : "file-drop"}
      onDragOver={follow}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span class="file-drop__text">
        {multiple ? "Drop files here, or choose them:" : "Drop a file here, or choose it:"}
      </span>
      <input
        {...control}
        type="file"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        onChange={(event) => {
          hand(event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
    </label>
  );
}
