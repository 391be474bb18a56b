import type { DraftRemark } from "#domain/questionnaire/edit/draft.ts";

/** How grave a remark is. */
export const remarkWords = { error: "To mend", warning: "Look again", info: "Good to know" } as const;

interface RemarkListProps {
  readonly remarks: readonly DraftRemark[];
  /** Makes each line a link, such as to its place in the file. */
  readonly onOpen?: (remark: DraftRemark) => void;
}

/** What the linter says, worst first within a line. */
export function RemarkList({ remarks, onOpen }: RemarkListProps) {
  if (remarks.length === 0) return null;
  return (
    <ul class="remark-list">
      {remarks.map((remark, index) => (
        <li key={`${remark.path} ${remark.rule} ${index}`} class={`remark remark--${remark.severity}`}>
          <strong>{remarkWords[remark.severity]}:</strong> {remark.text}{" "}
          {onOpen ? (
            <button type="button" class="link-button" onClick={() => onOpen(remark)}>
              Line {remark.line}
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
