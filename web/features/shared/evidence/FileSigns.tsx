import type { FileSign } from "#domain/evidence/file-signs.ts";
import { signsInWords } from "#domain/words/file-signs.ts";
import { Badge } from "#web/components/Badge.tsx";

interface FileSignsProps {
  readonly signs: readonly FileSign[] | null;
  /** Only what whoever opens the file should expect; nothing of a file without that. */
  readonly show: "all" | "grave";
}

/** What was seen inside a file, said before anybody opens it. */
export function FileSigns({ signs, show }: FileSignsProps) {
  const { words, isGrave } = signsInWords(signs);
  if (show === "grave" && !isGrave) return null;
  return (
    <p class="soft">
      {isGrave ? <Badge tone="warning">Before you open it</Badge> : null} {words}
    </p>
  );
}
