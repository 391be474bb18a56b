import { useSignal } from "@preact/signals";
import type { EvidenceReader, VendorEvidence } from "#contract/request.ts";
import { date } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { role } from "#web/page/session.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import "./readers.css";

/** Which buyers read a file, fetched when it is asked for, with the way to take it back from one of them. */
export function Readers({ file }: { readonly file: VendorEvidence }) {
  const readers = useSignal<readonly EvidenceReader[] | null>(null);
  const work = useWork();
  const params = { id: file.id };
  const load = async (): Promise<void> => {
    readers.value = await call("GET /api/vendor/evidence/:id/readers", { params });
  };
  const takeBack = (requestId: string): Promise<void> =>
    work.run(async () => {
      await call("POST /api/vendor/evidence/:id/withdrawal", { params, body: { requestId } });
      await load();
    });
  return (
    <Disclosure
      summary={
        <>
          Who reads it<span class="visually-hidden"> ({file.name})</span>
        </>
      }
      onToggle={(open) => void (open && readers.value === null && work.run(load))}
    >
      <div class="readers">
        <WorkProblem work={work} />
        {readers.value?.length === 0 ? (
          <p>
            No buyer: it was not submitted to one. Whom you let in behind a page stands under{" "}
            <a href="/passport">Passport</a>.
          </p>
        ) : null}
        {readers.value?.some(({ withdrawnAt }) => withdrawnAt === null) ? (
          <p class="soft">
            Once it is taken back, nobody there can open it, and they are told. What they concluded stands.
          </p>
        ) : null}
        <ul class="plain-list stack">
          {readers.value?.map((reader) => (
            <li key={reader.requestId} class="stack stack--tight">
              <span>
                {reader.buyerName}, about {reader.product}, since {date(reader.grantedAt)}
                {reader.withdrawnAt === null ? "" : `; taken back on ${date(reader.withdrawnAt)}`}
              </span>
              {reader.withdrawnAt === null && role.value === "owner" ? (
                <Button
                  variant="quiet"
                  size="small"
                  busy={work.busy.value}
                  label={`Take ${file.name} back from ${reader.buyerName}`}
                  onClick={() => void takeBack(reader.requestId)}
                >
                  Take it back
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
    </Disclosure>
  );
}
