import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { addDays } from "#domain/civil-date.ts";
import { plural } from "#domain/format.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { DateInput } from "#web/components/DateInput.tsx";
import { Form } from "#web/components/Form.tsx";
import { today } from "#web/page/today.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { type Extended, extendAll, type ToExtend } from "./extend-all.ts";

interface ExtendTickedProps {
  readonly requests: readonly ToExtend[];
  readonly onDone: (outcome: ComponentChildren) => void;
}

const days = 14;

/** Gives several requests more time, all until one day; each vendor hears of it. */
export function ExtendTicked({ requests, onDone }: ExtendTickedProps) {
  const isOpen = useSignal(false);
  const dueOn = useSignal(addDays(today.value, days));
  const done = useSignal(0);
  const work = useWork();
  const count = plural({ count: requests.length, one: "vendor", other: "vendors" });
  const extend = (): Promise<unknown> =>
    work.run(async () => {
      done.value = 0;
      const onProgress = (number: number): void => {
        done.value = number;
      };
      const result = await extendAll(requests, { dueOn: dueOn.value, onProgress });
      isOpen.value = false;
      onDone(<Result result={result} />);
    });
  return (
    <>
      <Button
        variant="secondary"
        size="small"
        expanded={isOpen.value}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        Give {count} more time
      </Button>
      {isOpen.value ? (
        <Form class="cluster" aria-label={`Give ${count} more time`} onSubmit={extend}>
          <DateInput
            id="extend-until"
            label="Answer by"
            required
            min={today.value}
            value={dueOn.value}
            onChange={(day) => {
              dueOn.value = day;
            }}
          />
          <Button type="submit" busy={work.busy.value} busyText={`${done.value} of ${requests.length}…`}>
            Give all of them until then
          </Button>
        </Form>
      ) : null}
      <WorkProblem work={work} />
    </>
  );
}

function Result({ result: { extended, refused } }: { result: Extended }) {
  return (
    <>
      {plural({ count: extended, one: "request has", other: "requests have" })} more time.
      {refused.length === 0 ? null : (
        <ul>
          {refused.map(({ name, why }) => (
            <li key={name}>
              {name}: {why}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
