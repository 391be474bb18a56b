import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { EvidenceReader, VendorEvidence } from "#contract/request.ts";
import { date } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { GrowingList } from "#web/list/GrowingList.ts";
import { More } from "#web/list/More.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { role } from "#web/page/session.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import "./readers.css";

/** Which buyers read a file, fetched when it is asked for, with the way to take it back from one of them. */
export function Readers({ file }: { readonly file: VendorEvidence }) {
  const isAsked = useSignal(false);
  return (
    <Disclosure
      summary={
        <>
          Who reads it<span class="visually-hidden"> ({file.name})</span>
        </>
      }
      onToggle={(open) => {
        if (open) isAsked.value = true;
      }}
    >
      <div class="readers">{isAsked.value ? <ReaderList file={file} /> : null}</div>
    </Disclosure>
  );
}

function ReaderList({ file }: { readonly file: VendorEvidence }) {
  const work = useWork();
  const params = { id: file.id };
  const readers = useMemo(
    () => new GrowingList((query) => call("GET /api/vendor/evidence/:id/readers", { params: { id: file.id }, query })),
    [file.id],
  );
  const takeBack = (requestId: string): Promise<void> =>
    work.run(async () => {
      await call("POST /api/vendor/evidence/:id/withdrawal", { params, body: { requestId } });
      await readers.page.reload();
    });
  return (
    <>
      <WorkProblem work={work} />
      <Loading resource={readers.page}>
        {(page) => (
          <>
            {page.entries.length === 0 ? (
              <p>
                No buyer: it was not submitted to one. Whom you let in behind a page stands under{" "}
                <a href="/passport">Passport</a>.
              </p>
            ) : null}
            {page.entries.some(({ withdrawnAt }) => withdrawnAt === null) ? (
              <p class="soft">
                Once it is taken back, nobody there can open it, and they are told. What they concluded stands.
              </p>
            ) : null}
            <ul class="plain-list stack">
              {page.entries.map((reader) => (
                <ReaderLine
                  key={reader.requestId}
                  file={file}
                  reader={reader}
                  busy={work.busy.value}
                  onTakeBack={() => void takeBack(reader.requestId)}
                />
              ))}
            </ul>
            <More list={readers} page={page} things="readers" />
          </>
        )}
      </Loading>
    </>
  );
}

interface ReaderLineProps {
  readonly file: VendorEvidence;
  readonly reader: EvidenceReader;
  readonly busy: boolean;
  readonly onTakeBack: () => void;
}

function ReaderLine({ file, reader, busy, onTakeBack }: ReaderLineProps) {
  return (
    <li class="stack stack--tight">
      <span>
        {reader.buyerName}, about {reader.product}, since {date(reader.grantedAt)}
        {reader.withdrawnAt === null ? "" : `; taken back on ${date(reader.withdrawnAt)}`}
      </span>
      {reader.withdrawnAt === null && role.value === "owner" ? (
        <Button
          variant="quiet"
          size="small"
          busy={busy}
          label={`Take ${file.name} back from ${reader.buyerName}`}
          onClick={onTakeBack}
        >
          Take it back
        </Button>
      ) : null}
    </li>
  );
}
