import type { OtherVendor, VendorView } from "#contract/register.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

interface SameVendorProps {
  readonly view: VendorView;
  readonly mayChange: boolean;
  readonly onChanged: () => void;
}

const because = { name: "has the same legal name but for its form", domain: "has the same domain" } as const;

const nameOf = ({ name, legalName }: OtherVendor): string => (legalName === "" ? name : `${name} (${legalName})`);

/** Whoever may be the same vendor, whoever was found to be, and the way to make two one and to take them apart. */
export function SameVendor({ view, mayChange, onChanged }: SameVendorProps) {
  const work = useWork();
  const merge = (id: string): Promise<unknown> =>
    work.run(async () => {
      await call("POST /api/buyer/vendors/:id/merger", { params: { id }, body: { into: view.id } });
      onChanged();
    });
  const takeApart = (id: string): Promise<unknown> =>
    work.run(async () => {
      await call("POST /api/buyer/vendors/:id/merger/undo", { params: { id } });
      onChanged();
    });
  const undoable = view.merged.filter(({ undoableUntil }) => undoableUntil > Date.now());
  return (
    <>
      <WorkProblem work={work} />
      {view.mergedInto === null ? null : (
        <Notice kind="info" title="This vendor is another one by now">
          All of it is with <a href={`/vendors/${view.mergedInto.id}`}>{nameOf(view.mergedInto)}</a>.
        </Notice>
      )}
      {view.alike.length > 0 && view.mergedInto === null ? (
        <Notice kind="warning" title="This may be one vendor twice">
          <ul class="plain-list stack stack--tight">
            {view.alike.map((other) => (
              <li key={other.id} class="cluster">
                <span>
                  <a href={`/vendors/${other.id}`}>{nameOf(other)}</a> {because[other.by]}.
                </span>
                {mayChange ? (
                  <Button
                    variant="secondary"
                    size="small"
                    busy={work.busy.value}
                    label={`${nameOf(other)} is this vendor`}
                    onClick={() => void merge(other.id)}
                  >
                    It is this vendor
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
          {mayChange ? (
            <p>What the other one was asked and its products come here. For a day you can take them apart again.</p>
          ) : null}
        </Notice>
      ) : null}
      {undoable.map((other) => (
        <Notice key={other.id} kind="info" title={`${other.name} was made one with this vendor`}>
          <p class="cluster">
            <span>
              Until <DateText value={other.undoableUntil} with="time" /> they can be taken apart again.
            </span>
            {mayChange ? (
              <Button
                variant="secondary"
                size="small"
                busy={work.busy.value}
                label={`Take ${other.name} apart again`}
                onClick={() => void takeApart(other.id)}
              >
                Take them apart
              </Button>
            ) : null}
          </p>
        </Notice>
      ))}
    </>
  );
}
