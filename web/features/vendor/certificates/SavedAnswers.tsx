import { plural } from "#domain/format.ts";
import type { Words } from "#domain/words/words.ts";
import { Notice } from "#web/components/Notice.tsx";
import { worded } from "#web/components/worded.tsx";
import type { SavedInTurn } from "../answering/save-in-turn.ts";

interface SavedAnswersProps {
  readonly outcome: SavedInTurn;
  readonly nameOf: (questionId: string) => Words;
}

const answers = (count: number): string => plural({ count, one: "answer", other: "answers" });

/** Which of several answers were saved, and which were not and why. */
export function SavedAnswers({ outcome: { saved, failed }, nameOf }: SavedAnswersProps) {
  if (failed.length === 0)
    return (
      <Notice kind="success" title={`${answers(saved.length)} saved`} announce="polite">
        <p>The certificate answers these questions now. You can still answer any of them yourself.</p>
      </Notice>
    );
  return (
    <Notice kind="error" title={`${answers(failed.length)} could not be saved`} announce="now">
      <p>
        {saved.length > 0 ? `${answers(saved.length)} saved: these are safe. ` : "Nothing was changed. "}
        Try again below, or answer these questions yourself:
      </p>
      <ul>
        {failed.map(({ questionId, problem }) => (
          <li key={questionId}>
            {worded(nameOf(questionId))}: {problem.title}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
