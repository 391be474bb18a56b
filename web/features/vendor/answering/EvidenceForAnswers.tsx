import { useSignal } from "@preact/signals";
import { plural } from "#domain/format.ts";
import { lacksEvidence } from "#domain/questionnaire/missing.ts";
import type { RespondentQuestion } from "#domain/questionnaire/respondent-view.ts";
import { asked } from "#domain/words/words.ts";
import type { AnswerFormModel } from "./AnswerFormModel.ts";
import type { EvidenceShelf } from "./EvidenceShelf.ts";
import { type StoredFile, UploadForm } from "./UploadForm.tsx";

interface EvidenceForAnswersProps {
  readonly questions: readonly RespondentQuestion[];
  readonly language: string;
  readonly model: AnswerFormModel;
  readonly shelf: EvidenceShelf;
}

/** The files of a page's answers, chosen at once: each is attached to the answer it was said to prove. */
export function EvidenceForAnswers({ questions, language, model, shelf }: EvidenceForAnswersProps) {
  const attached = useSignal(0);
  const answerOf = (id: string) => model.entries.get(id)?.answer.value ?? {};
  const open = questions.filter(({ id, evidence }) => evidence !== undefined && answerOf(id).byCertificate !== true);
  if (open.length === 0) return null;
  const lacking = open.filter((question) => lacksEvidence(question, answerOf(question.id)));
  // What waits for a file stands first.
  const inOrder = [...lacking, ...open.filter((question) => !lacking.includes(question))];
  const attach = (stored: readonly StoredFile[]): void => {
    for (const { id, proves } of stored) {
      model.change(proves, { evidence: [...new Set([...(answerOf(proves).evidence ?? []), id])] });
      model.flush(proves);
    }
    attached.value = stored.length;
  };
  return (
    <section class="card stack" aria-labelledby="files-for-answers">
      <h2 id="files-for-answers">Files for these answers</h2>
      <p>
        {lacking.length === 0
          ? "No answer on this page waits for a file."
          : `${plural({ count: lacking.length, one: "answer waits", other: "answers wait" })} for a file.`}{" "}
        Choose several at once, and say for each which answer it proves. Or attach them to each question above.
      </p>
      <UploadForm
        id="left"
        shelf={shelf}
        answers={inOrder.map(({ id, short, text }) => ({ value: id, label: asked({ language }, short ?? text) }))}
        onStored={attach}
      />
      <p role="status">
        {attached.value === 0
          ? null
          : `${plural({ count: attached.value, one: "file is", other: "files are" })} attached.`}
      </p>
    </section>
  );
}
