import { useSignal } from "@preact/signals";
import type { CertificateView, StatusEntry } from "#contract/request.ts";
import { date, dateTime } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { statuses } from "./statuses.ts";

/** Every status the certificate had, fetched when somebody asks. */
export function StatusHistory({ certificate }: { certificate: CertificateView | null }) {
  const history = useSignal<readonly StatusEntry[] | null>(null);
  if (certificate === null) return null;
  const load = async (): Promise<void> => {
    if (history.value !== null) return;
    const params = { id: certificate.id };
    history.value = await call("GET /api/vendor/certificates/:id/history", { params }).catch(() => null);
  };
  return (
    <Disclosure summary="Status so far" onToggle={(open) => (open ? void load() : undefined)}>
      <ol>
        {(history.value ?? []).map(({ status, since, note, saidBy, saidAt }) => (
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
    </Disclosure>
  );
}
