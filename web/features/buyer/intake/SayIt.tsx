import type { AnswerIntake } from "#contract/intake.schema.ts";
import { call } from "#web/api/client.ts";
import { Button } from "#web/components/Button.tsx";
import { Dialog } from "#web/components/Dialog.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { isShaped, isText } from "#web/device/guards.ts";
import { blankForm } from "#web/forms/draft-box.ts";
import { FormNotices } from "#web/forms/FormNotices.tsx";
import { useForm } from "#web/forms/useForm.ts";
import type { IntakeProps } from "./intake-props.ts";

type Act = AnswerIntake["act"];

interface ActWords {
  readonly button: string;
  readonly title: string;
  readonly lead: string;
  readonly label: string;
}

export const answerWords: Readonly<Record<Act, ActWords>> = {
  return: {
    button: "Ask back",
    title: "Ask back?",
    lead: "It waits for whoever asked until they answer. They are mailed what you write.",
    label: "Your question",
  },
  decline: {
    button: "Decline",
    title: "Decline it?",
    lead: "Whoever asked is mailed what you write. You can open it again.",
    label: "Why",
  },
  reopen: {
    button: "Open it again",
    title: "Open it again?",
    lead: "It waits for procurement again, and whoever asked is told. What is in the register stays there.",
    label: "Why",
  },
};

interface SayItProps extends IntakeProps {
  readonly act: Act;
  readonly onClose: () => void;
}

// Each act has words of its own: what was begun for one is never sent with another.
const wordForm = (id: string, act: Act) =>
  blankForm({
    place: { kind: "answer to what is asked for", key: `${id} ${act}` },
    blank: { word: "" },
    isBody: isShaped({ word: isText }),
    fields: { root: "", prefix: "answer" },
  });

/** One act, and the word that goes with it; what is half-typed is kept for this act alone. */
export function SayIt({ act, view, onClose, onChanged }: SayItProps) {
  const { id, revision } = view;
  const form = useForm(() => wordForm(id, act), [id, act]);
  const words = answerWords[act];
  const say = async (): Promise<void> => {
    const changed = await form.send(({ word }) =>
      call("POST /api/buyer/intakes/:id/answer", { params: { id }, body: { revision, act, word } }),
    );
    if (changed) onChanged(changed);
  };
  return (
    <Dialog
      open
      title={words.title}
      onClose={onClose}
      actions={
        <Button busy={form.work.busy.value} onClick={() => void say()}>
          {words.button}
        </Button>
      }
    >
      <p>{words.lead}</p>
      <FormNotices form={form} />
      <TextArea
        {...form.field("word")}
        label={words.label}
        required
        rows={3}
        value={form.body.value.word}
        onInput={(word) => form.change({ word })}
      />
    </Dialog>
  );
}
