import { useMemo } from "preact/hooks";
import type { DemoMail } from "#contract/identity.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Button } from "#web/components/Button.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { Empty } from "#web/components/Empty.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";

/** The mails the demo would have sent; only on a local machine. */
export default function Mailbox() {
  usePageTitle("Demo mailbox");
  const mails = useMemo(() => resource(() => call("GET /api/demo/mails", {})), []);
  return (
    <div class="narrow stack">
      <PageHeader
        title="Demo mailbox"
        lead="Mails that Annexa would have sent. They stay on this machine."
        actions={
          <Button variant="secondary" onClick={() => void mails.reload()}>
            Look again
          </Button>
        }
      />
      <Loading resource={mails}>
        {(list) =>
          list.length === 0 ? <Empty title="No mail yet" /> : list.map((mail) => <MailCard key={mail.id} mail={mail} />)
        }
      </Loading>
    </div>
  );
}

const link = /https?:\/\/\S+/;

function MailCard({ mail }: { mail: DemoMail }) {
  const url = link.exec(mail.body)?.[0];
  return (
    <article class="mail" aria-labelledby={`mail-${mail.id}`}>
      <h2 id={`mail-${mail.id}`}>{mail.subject}</h2>
      <p class="soft">
        To {mail.recipient}, <DateText value={mail.at} with="time" />
      </p>
      <pre class="mail__body">{mail.body}</pre>
      {url ? <a href={url}>Open the link</a> : null}
    </article>
  );
}
