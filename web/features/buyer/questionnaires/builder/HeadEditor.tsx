import { textIn } from "#domain/questionnaire/edit/draft.ts";
import { PartText } from "./fields/PartText.tsx";
import { SharedLists } from "./fields/SharedLists.tsx";
import type { Part } from "./part.ts";

interface HeadEditorProps {
  readonly part: Part;
  readonly isPublished: boolean;
}

/** What readers of the list, and vendors before they begin, are told. */
export function HeadEditor({ part, isPublished }: HeadEditorProps) {
  return (
    <div class="stack">
      <PartText part={part} field="title" label="Title" />
      <PartText part={part} field="description" label="Description" lines={3} optional />
      <PartText part={part} field="estimatedMinutes" label="Minutes a vendor needs" kind="number" />
      <PartText part={part} field="owner" label="Whose questionnaire it is" optional />
      <PartText part={part} field="language" label="Language, as a code" hint="Such as en, de or pt-BR." />
      {isPublished ? (
        <>
          <p class="soft">
            Id: {textIn(part.fields, "id")}, version {textIn(part.fields, "version")}.
          </p>
          <PartText
            part={part}
            field="changes"
            label="What is new in this version"
            hint="Vendors who answered an earlier version read this."
            lines={2}
            optional
          />
        </>
      ) : (
        <PartText part={part} field="id" label="Id" hint="A short name that never changes once published." />
      )}
      <SharedLists part={part} />
    </div>
  );
}
