import { useSignal } from "@preact/signals";
import { addDays } from "#domain/civil-date.ts";
import { date } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { DateInput } from "#web/components/DateInput.tsx";
import { Form } from "#web/components/Form.tsx";
import { today } from "#web/page/today.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import type { ExitFormProps } from "./exit-form-props.ts";

/** Until when the vendor may answer: with more time, and with what is opened again while it is the vendor's turn. */
export function DueForm({ exit, assessment, onDone }: ExitFormProps & { readonly exit: "extend" | "reopen" }) {
  const isVendorsTurn = assessment.state !== "submitted";
  const first = assessment.dueOn > today.value ? assessment.dueOn : today.value;
  const dueOn = useSignal(addDays(first, 14));
  const work = useWork();
  const params = { id: assessment.id };
  const take = (): Promise<unknown> =>
    work.run(async () => {
      if (exit === "extend")
        await call("PUT /api/buyer/assessments/:id/due-date", { params, body: { dueOn: dueOn.value } });
      else
        await call("POST /api/buyer/assessments/:id/reopening", {
          params,
          body: { dueOn: isVendorsTurn ? dueOn.value : null },
        });
      await onDone();
    });
  return (
    <Form onSubmit={take}>
      <WorkProblem work={work} />
      {isVendorsTurn ? (
        <DateInput
          id="new-due"
          label="Answer by"
          hint={`It was ${date(assessment.dueOn)}. Links that are out stay good for two weeks longer than this day, and the vendor hears of it.`}
          required
          min={today.value}
          error={work.fieldError("/dueOn")}
          value={dueOn.value}
          onChange={(value) => (dueOn.value = value)}
        />
      ) : (
        <p>It is with you: what was submitted can be reviewed and decided again. The vendor hears of it.</p>
      )}
      <div class="cluster">
        <Button type="submit" busy={work.busy.value}>
          {exit === "extend" ? "Give more time" : "Open it again"}
        </Button>
      </div>
    </Form>
  );
}
