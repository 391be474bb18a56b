import type { FileSign } from "#domain/evidence/file-signs.ts";
import { signsInWords, type ToldOfSigns } from "#domain/words/file-signs.ts";
import { Badge } from "#web/components/Badge.tsx";

interface FileSignsProps {
  readonly signs: readonly FileSign[] | null;
  /** A reader is told of every file, a vendor of those with something to expect. */
  readonly to: ToldOfSigns;
}

const heading: Readonly<Record<ToldOfSigns, string>> = { vendor: "Readers are told", reader: "Before you open it" };

/** What was seen inside a file, said before anybody opens it. */
export function FileSigns({ signs, to }: FileSignsProps) {
  const { words, isGrave } = signsInWords(signs, to);
  if (to === "vendor" && !isGrave) return null;
  return (
    <p class="soft">
      {isGrave ? <Badge tone="warning">{heading[to]}</Badge> : null} {words}
    </p>
  );
}
