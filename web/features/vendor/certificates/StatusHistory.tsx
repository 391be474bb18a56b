import { useSignal } from "@preact/signals";
import type { CertificateView, StatusEntry } from "#contract/request.ts";
import { date, dateTime } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { type Resource, resource } from "#web/api/resource.ts";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { statuses } from "./statuses.ts";

/** Every status the certificate had, fetched when somebody asks. */
export function StatusHistory({ certificate }: { certificate: CertificateView | null }) {
  const history = useSignal<Resource<readonly StatusEntry[]> | null>(null);
  if (certificate === null) return null;
  const load = (): void => {
    const params = { id: certificate.id };
    history.value ??= resource(() => call("GET /api/vendor/certificates/:id/history", { params }));
  };
  return (
    <Disclosure summary="Status so far" onToggle={(open) => (open ? load() : undefined)}>
      {history.value ? <Loading resource={history.value}>{(entries) => <Entries entries={entries} />}</Loading> : null}
    </Disclosure>
  );
}

const Entries = ({ entries }: { readonly entries: readonly StatusEntry[] }) => (
  <ol>
    {entries.map(({ status, since, note, saidBy, saidAt }) => (
      <li key={saidAt}>
        {statuses.find(({ value }) => value === status)?.label ?? status}
        {since ? ` since ${date(since)}` : ""}
        {note ? `: ${note}` : ""}{" "}
        <span class="soft">
          ({saidBy}, {dateTime(saidAt)})
        </span>
      </li>
    ))}
  </ol>
);
