import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { AssignedMany } from "#contract/assignment.ts";
import { plural } from "#domain/format.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Checkbox } from "#web/components/Checkbox.tsx";
import { Dialog } from "#web/components/Dialog.tsx";
import { Form } from "#web/components/Form.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { assignAll, leftOutWords } from "./assign-all.ts";
import { ReviewerChoice } from "./ReviewerChoice.tsx";

interface AssignTickedProps {
  readonly ids: readonly string[];
  readonly onDone: (outcome: ComponentChildren) => void;
}

/** Says of several assessments who reviews them; each person is told once. */
export function AssignTicked({ ids, onDone }: AssignTickedProps) {
  const isOpen = useSignal(false);
  const chosen = useSignal<readonly string[]>([]);
  const lookBy = useSignal("");
  const inPlace = useSignal(false);
  const work = useWork();
  const count = plural({ count: ids.length, one: "assessment", other: "assessments" });
  const assign = (): Promise<unknown> =>
    work.run(async () => {
      const result = await assignAll(ids, {
        personIds: [...chosen.value],
        lookBy: lookBy.value === "" ? null : lookBy.value,
        inPlace: inPlace.value,
      });
      isOpen.value = false;
      onDone(<Result result={result} />);
    });
  return (
    <>
      <Button variant="secondary" size="small" onClick={() => (isOpen.value = true)}>
        Say who reviews {count}
      </Button>
      <Dialog open={isOpen.value} title={`Who reviews ${count}`} onClose={() => (isOpen.value = false)}>
        <Form onSubmit={assign}>
          <WorkProblem work={work} />
          <ReviewerChoice
            id="reviewers-of-many"
            hint="Each is told by one mail. The vendors do not see who reviews."
            chosen={chosen.value}
            onChoose={(people) => (chosen.value = people)}
            lookBy={lookBy.value}
            onDay={(day) => (lookBy.value = day)}
            errors={{ people: work.fieldError("/personIds"), lookBy: work.fieldError("/lookBy") }}
          />
          <Checkbox
            id="reviewers-in-place"
            label="In place of whoever reviews them now"
            checked={inPlace.value}
            onChange={(isOn) => (inPlace.value = isOn)}
          />
          <div class="cluster">
            <Button type="submit" busy={work.busy.value} busyText="Saving…">
              Save who reviews them
            </Button>
          </div>
        </Form>
      </Dialog>
    </>
  );
}

function Result({ result: { assigned, leftOut } }: { result: AssignedMany }) {
  return (
    <>
      {plural({ count: assigned, one: "assessment", other: "assessments" })} changed.
      {leftOut.length === 0 ? null : (
        <ul>
          {leftOut.map(({ id, product, vendorName, why }) => (
            <li key={id}>
              {product === "" ? "One" : `${product} of ${vendorName}`}: {leftOutWords[why]}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
