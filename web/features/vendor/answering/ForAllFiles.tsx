import { DateInput } from "#web/components/DateInput.tsx";
import type { ChosenFile, SaidOfFile } from "./ChosenFileFields.tsx";
import { KindField } from "./KindField.tsx";

interface ForAllFilesProps {
  readonly id: string;
  readonly chosen: readonly ChosenFile[];
  readonly onChange: (said: SaidOfFile) => void;
}

/** What several chosen files have in common, said once; each of them can still be told apart below. */
export function ForAllFiles({ id, chosen, onChange }: ForAllFilesProps) {
  const title = `The same for all ${chosen.length} files`;
  return (
    <section class="stack stack--tight" aria-label={title}>
      <p>
        <strong>{title}</strong>{" "}
        <span class="soft">
          What you say here is filled in below, over what was said there. Then change what differs.
        </span>
      </p>
      <KindField
        id={`${id}-kind`}
        label="What kind of evidence are they all?"
        kind={common(chosen.map(({ kind }) => kind))}
        onChange={(kind) => onChange({ kind })}
      />
      <DateInput
        id={`${id}-dated`}
        label="Date on all of them"
        hint="Not the date of the upload. Undated evidence counts less."
        value={common(chosen.map(({ datedOn }) => datedOn)) ?? ""}
        onChange={(datedOn) => onChange({ datedOn })}
      />
    </section>
  );
}

/** What all of them say; nothing where they differ. */
const common = <Said,>([first, ...rest]: readonly Said[]): Said | undefined =>
  rest.every((one) => one === first) ? first : undefined;
