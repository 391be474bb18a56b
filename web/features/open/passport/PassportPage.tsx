import { useMemo } from "preact/hooks";
import type { PassportPage as Page } from "#contract/passport.ts";
import { date } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Button } from "#web/components/Button.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { saveFile } from "#web/components/save-file.ts";
import { Lineage } from "#web/features/vendor/systems/Lineage.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { AskForEvidence } from "./AskForEvidence.tsx";
import { PassportAnswers } from "./PassportAnswers.tsx";
import { PassportCertificate } from "./PassportCertificate.tsx";

/** What a vendor shows to anybody who has the address of the page. */
export default function PassportPage({ address = "" }: { address?: string }) {
  const page = useMemo(() => resource(() => call("POST /api/passports/look", { body: { address } })), [address]);
  return <Loading resource={page}>{(value) => <Shown page={value} address={address} />}</Loading>;
}

function Shown({ page, address }: { page: Page; address: string }) {
  usePageTitle(page.title);
  const download = (): void =>
    saveFile(
      new Blob([`${JSON.stringify(page, null, 2)}\n`], { type: "application/json" }),
      `passport-${address}.json`,
    );
  return (
    <div class="stack">
      <PageHeader
        title={page.title}
        lead={`What ${page.vendor.name} says about its AI`}
        actions={
          <Button variant="secondary" onClick={download}>
            Download as a file
          </Button>
        }
      />
      <Notice kind="info" title={`Published by ${page.vendor.name} on ${date(page.publishedOn)}`}>
        <p>
          These are the vendor’s own words. Nobody at Annexa has checked them; a certificate can be looked up in the
          register of the body that issued it.
        </p>
      </Notice>
      {page.systems.length > 0 ? (
        <section class="stack" aria-labelledby="passport-systems">
          <h2 id="passport-systems">AI systems</h2>
          {page.systems.map(({ id, body }) => (
            <section key={id} class="card stack" aria-label={body.name}>
              <h3>{body.name}</h3>
              <p>{body.purpose}</p>
              <Lineage system={body} />
            </section>
          ))}
        </section>
      ) : null}
      {page.certificates.length > 0 ? (
        <section class="stack" aria-labelledby="passport-certificates">
          <h2 id="passport-certificates">Certificates, and what they cover</h2>
          {page.certificates.map(({ id, body }) => (
            <PassportCertificate key={id} body={body} systems={page.systems} />
          ))}
        </section>
      ) : null}
      {page.questionnaire ? (
        <section class="stack" aria-labelledby="passport-answers">
          <h2 id="passport-answers" lang={page.questionnaire.language}>
            {page.questionnaire.title}
          </h2>
          <Disclosure summary={`${Object.keys(page.answers).length} answers`}>
            <PassportAnswers page={page} />
          </Disclosure>
        </section>
      ) : null}
      {page.evidence.length > 0 ? <AskForEvidence page={page} address={address} /> : null}
    </div>
  );
}
