import type { DecisionView } from "#contract/decision.ts";
import { dateTime } from "#domain/format.ts";
import { Button } from "#web/components/Button.tsx";
import { Form } from "#web/components/Form.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { isShaped, isText } from "#web/device/guards.ts";
import { blankForm } from "#web/forms/draft-box.ts";
import { DraftLine } from "#web/forms/FormNotices.tsx";
import { useForm } from "#web/forms/useForm.ts";
import { beginPage } from "#web/page/reading-place.ts";
import { role } from "#web/page/session.ts";
import type { DecisionModel } from "./DecisionModel.ts";

interface TellVendorProps {
  readonly decision: DecisionView;
  readonly model: DecisionModel;
  /** Whether it stands: another one is final since, or the answers went back, where it does not. */
  readonly stands: boolean;
}

/** Whoever does more than read. */
const tellers: readonly string[] = ["owner", "procurement", "reviewer"];

const tellingForm = (assessmentId: string, number: number) =>
  blankForm({
    place: { kind: "telling", key: `${assessmentId} ${number}` },
    blank: { word: "" },
    isBody: isShaped({ word: isText }),
    fields: { root: "", prefix: "tell" },
  });

/** What the vendor knows of a final decision, and the way to tell it. */
export function TellVendor({ decision: { number, told }, model, stands }: TellVendorProps) {
  const form = useForm(() => tellingForm(model.assessmentId, number), [number]);
  if (told !== null)
    return (
      <p>
        {told.by} told the vendor of it, {dateTime(told.at)}
        {told.word === "" ? "." : `: “${told.word}”`}
      </p>
    );
  if (!stands) return <p class="soft">The vendor was not told of it, and it no longer stands.</p>;
  if (!tellers.includes(role.value ?? "")) return <p class="soft">The vendor was not told of it.</p>;
  return (
    <Form onSubmit={() => model.tell(form, number).then(beginPage)}>
      <p>
        The vendor has not been told of it. It would see the outcome, the conditions with their days and your word; not
        the reason above.
      </p>
      <DraftLine form={form} />
      <TextArea
        id={`tell-${number}-word`}
        label="Your word to the vendor"
        optional
        rows={2}
        limit={2000}
        error={form.work.fieldError("/word")}
        value={form.body.value.word}
        onInput={(word) => form.change({ word })}
      />
      <div>
        <Button type="submit" variant="secondary" busy={form.work.busy.value} busyText="Telling…">
          Tell the vendor
        </Button>
      </div>
    </Form>
  );
}
