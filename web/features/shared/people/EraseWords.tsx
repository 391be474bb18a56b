import { useSignal } from "@preact/signals";
import type { MemberView } from "#contract/identity.ts";
import type { Facet } from "#domain/access/roles.ts";
import { wordsKeptForDays } from "#domain/audit/kept-for.ts";
import { number } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Dialog } from "#web/components/Dialog.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

interface EraseWordsProps {
  readonly member: MemberView;
  readonly facet: Facet;
}

/** Erases what the log keeps of somebody who was removed, beside its entries; it asks first, as nothing brings it back. */
export function EraseWords({ member: { personId, name }, facet }: EraseWordsProps) {
  const open = useSignal(false);
  const erased = useSignal<number | null>(null);
  const work = useWork();
  const close = (): void => {
    open.value = false;
    erased.value = null;
  };
  const erase = (): Promise<void> =>
    work.run(async () => {
      const body = { personId };
      const done = await (facet === "buyer"
        ? call("POST /api/buyer/log/erasures", { body })
        : call("POST /api/vendor/log/erasures", { body }));
      erased.value = done.erased;
    });
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        label={`Erase what ${name} left in the log`}
        onClick={() => (open.value = true)}
      >
        Erase from the log
      </Button>
      <Dialog
        open={open.value}
        title={`Erase what ${name} left in the log?`}
        onClose={close}
        actions={
          erased.value === null ? (
            <>
              <Button busy={work.busy.value} busyText="Erasing…" onClick={() => void erase()}>
                Erase it for good
              </Button>
              <Button variant="secondary" onClick={close}>
                Leave it
              </Button>
            </>
          ) : undefined
        }
      >
        <WorkProblem work={work} />
        {erased.value === null ? (
          <>
            <p>
              Beside its entries the log keeps from which address and browser somebody came, and what they typed, such
              as a reason. Of {name}, all of that is erased, and nothing brings it back.
            </p>
            <p>
              The entries stay, with what was done and when, and anybody can still check that they were not changed.
              What is not erased by hand goes by itself {number(wordsKeptForDays)} days after its entry.
            </p>
          </>
        ) : (
          <p role="status">{erasedWords(erased.value)}</p>
        )}
      </Dialog>
    </>
  );
}

const erasedWords = (entries: number): string =>
  entries === 0
    ? "There was nothing left to erase."
    : `Erased beside ${number(entries)} ${entries === 1 ? "entry" : "entries"}. The log says that you did.`;
