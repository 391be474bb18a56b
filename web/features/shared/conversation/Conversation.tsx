import { useMemo } from "preact/hooks";
import { limits } from "#domain/access/limits.ts";
import { dateTime } from "#domain/format.ts";
import { Button } from "#web/components/Button.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { Form } from "#web/components/Form.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { FormNotices } from "#web/forms/FormNotices.tsx";
import { useForm } from "#web/forms/useForm.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import type { ConversationModel, Kind } from "./ConversationModel.ts";
import { hasDraft, wordsForm } from "./words-form.ts";
import "./conversation.css";

interface ConversationProps {
  readonly model: ConversationModel;
  /** `null` is about the whole. */
  readonly questionId: string | null;
}

/** Notes and messages about one question, folded away until somebody wants them; the count says whether there are any. */
export function Conversation({ model, questionId }: ConversationProps) {
  const about = useMemo(() => model.about(questionId), [model, questionId]);
  const { notes, messages } = about.value;
  const count = notes.length + messages.length;
  const isHalfTyped = useMemo(() => hasDraft(model.side, questionId), [model, questionId]);
  if (count === 0 && !model.side.mayWrite) return null;
  return (
    <Disclosure summary={count === 0 ? "Notes and messages" : `Notes and messages (${count})`} open={isHalfTyped}>
      <Columns model={model} questionId={questionId} />
    </Disclosure>
  );
}

/** Both kinds beside each other, told apart by more than a colour. */
export function Columns({ model, questionId }: ConversationProps) {
  const about = useMemo(() => model.about(questionId), [model, questionId]);
  const { side } = model;
  return (
    <div class="conversation">
      <WorkProblem work={model.loading} />
      <Column
        model={model}
        questionId={questionId}
        kind="notes"
        title="Notes for your team"
        who="Only people of your organisation see these."
        lines={about.value.notes.map((one) => ({ ...one, by: one.writtenBy }))}
        writable={side.mayWrite}
      />
      {side.mayMessage || about.value.messages.length > 0 ? (
        <Column
          model={model}
          questionId={questionId}
          kind="messages"
          title={`Messages with ${side.otherSide}`}
          who={`${side.otherSide} sees these and gets a mail, ${limits["messages-mailed"].most} a day at most.`}
          lines={about.value.messages.map((one) => ({ ...one, by: one.writer }))}
          writable={side.mayWrite && side.mayMessage}
        />
      ) : null}
    </div>
  );
}

interface ColumnProps extends ConversationProps {
  readonly kind: Kind;
  readonly title: string;
  readonly who: string;
  readonly lines: readonly {
    readonly id: string;
    readonly text: string;
    readonly by: string;
    readonly writtenAt: number;
  }[];
  readonly writable: boolean;
}

function Column({ model, questionId, kind, title, who, lines, writable }: ColumnProps) {
  const heading = `${kind}-${questionId ?? "all"}`;
  return (
    <section class={`conversation__column conversation__column--${kind}`} aria-labelledby={heading}>
      <p id={heading} class="conversation__title">
        {title}
      </p>
      <p class="soft">{who}</p>
      <ul class="plain-list">
        {lines.map(({ id, text, by, writtenAt }) => (
          <li key={id}>
            <p class="conversation__text">{text}</p>
            <p class="soft">
              {by}, {dateTime(writtenAt)}
            </p>
          </li>
        ))}
      </ul>
      {writable ? <Writing model={model} questionId={questionId} kind={kind} /> : null}
    </section>
  );
}

function Writing({ model, questionId, kind }: ConversationProps & { readonly kind: Kind }) {
  const form = useForm(() => wordsForm({ side: model.side, questionId, kind }), [model, questionId, kind]);
  const { text } = form.body.value;
  const write = async (): Promise<void> => {
    if (text.trim() !== "") await form.send((words) => model.write(kind, { questionId, ...words }));
  };
  const isNote = kind === "notes";
  return (
    <Form class="stack stack--tight" onSubmit={write}>
      <FormNotices form={form} />
      <TextArea
        {...form.field("text")}
        label={isNote ? "Write a note" : `Write to ${model.side.otherSide}`}
        rows={2}
        limit={5000}
        value={text}
        onInput={(value) => form.change({ text: value })}
      />
      <div class="cluster">
        <Button
          type="submit"
          size="small"
          variant={isNote ? "secondary" : "primary"}
          busy={form.work.busy.value}
          busyText="…"
        >
          {isNote ? "Save note" : `Send to ${model.side.otherSide}`}
        </Button>
      </div>
    </Form>
  );
}
