import { useMemo } from "preact/hooks";
import type { OpenedEvidence } from "#contract/passport.ts";
import { bytes, dateTime } from "#domain/format.ts";
import { call, download } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { saveFile } from "#web/components/save-file.ts";
import { FileSigns } from "#web/features/shared/evidence/FileSigns.tsx";
import { takeToken } from "#web/page/fragment.ts";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

/** The files a vendor let somebody read. */
export default function PassportFiles() {
  usePageTitle("Evidence");
  const token = useMemo(() => takeToken(), []);
  return token === null ? <WithoutLink /> : <Opened token={token} />;
}

/** After a reload: the secret of the link is kept nowhere, so that nobody finds it in this browser. */
const WithoutLink = () => (
  <div class="narrow stack">
    <PageHeader
      title="Open the link in your mail again"
      lead="For safety it stays neither in the address nor in this browser. It works until the day that the mail says."
    />
  </div>
);

function Opened({ token }: { token: string }) {
  const opened = useMemo(() => resource(() => call("POST /api/passports/evidence", { body: { token } })), [token]);
  return <Loading resource={opened}>{(value) => <Files opened={value} token={token} />}</Loading>;
}

function Files({ opened, token }: { opened: OpenedEvidence; token: string }) {
  const work = useWork();
  const fetchOne = (evidenceId: string, name: string): Promise<void> =>
    work.run(async () => saveFile(await download("POST /api/passports/file", { token, evidenceId }), name));
  return (
    <div class="narrow stack">
      <PageHeader
        title={opened.title}
        lead={`${opened.vendor} lets you read this until ${dateTime(opened.expiresAt)}.`}
      />
      <WorkProblem work={work} />
      <ul class="plain-list stack">
        {opened.files.map(({ id, name, bytes: size, signs }) => (
          <li key={id} class="card stack stack--tight">
            <div class="cluster">
              <Button variant="secondary" busy={work.busy.value} onClick={() => void fetchOne(id, name)}>
                Download {name}
              </Button>
              <span class="soft">{bytes(size)}</span>
            </div>
            <FileSigns signs={signs} to="reader" />
          </li>
        ))}
      </ul>
      <p class="soft">Every download is on record with {opened.vendor}.</p>
    </div>
  );
}
