import type { Change } from "#domain/questionnaire/versions/changes.ts";
import { changeKindWords } from "#domain/words/question-versions.ts";
import "./change-list.css";

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
          <strong>{changeKindWords[kind]}</strong>
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
