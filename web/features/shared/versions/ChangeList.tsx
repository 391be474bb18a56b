import type { Change, ChangeKind } from "#domain/questionnaire/versions/changes.ts";
import "./change-list.css";

const words: Readonly<Record<ChangeKind, string>> = {
  added: "New",
  removed: "Gone",
  reworded: "Reworded",
  options: "Other answers to choose from",
  type: "Another kind of answer",
  moved: "Moved",
  condition: "Shown under another condition",
  points: "Counts differently",
  evidence: "Asks for other evidence",
  other: "Labels, reasons or notes changed",
};

interface ChangeListProps {
  readonly changes: readonly Change[];
  /** In which the questionnaire is written. */
  readonly language: string;
  /** What to say when there are none. */
  readonly empty: string;
}

/** What differs between two versions, one line each, with the old wording where it changed. */
export function ChangeList({ changes, language, empty }: ChangeListProps) {
  if (changes.length === 0) return <p>{empty}</p>;
  return (
    <ul class="change-list">
      {changes.map(({ kind, of, id, text, was, replaces }) => (
        <li key={`${of} ${id} ${kind}`}>
          <strong>{words[kind]}</strong>
          {of === "section" ? " (section)" : ""}: <span lang={language}>{text}</span>
          {was === undefined || was === text ? null : (
            <span class="soft">
              {" "}
              Before: “<span lang={language}>{was}</span>”
            </span>
          )}
          {replaces ? <span class="soft"> Takes the place of {replaces.join(", ")}</span> : null}
        </li>
      ))}
    </ul>
  );
}
