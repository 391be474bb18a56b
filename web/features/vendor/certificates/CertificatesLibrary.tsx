import { useMemo } from "preact/hooks";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Button } from "#web/components/Button.tsx";
import { Empty } from "#web/components/Empty.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { Editing, useEditing } from "#web/forms/Editing.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { ownNames } from "../at-hand/own-names.ts";
import { CertificateForm } from "./CertificateForm.tsx";
import { CertificateSummary } from "./CertificateSummary.tsx";

async function load() {
  const [certificates, systems, evidence, own] = await Promise.all([
    call("GET /api/vendor/certificates", {}),
    call("GET /api/vendor/systems", {}),
    call("GET /api/vendor/evidence", {}),
    ownNames(),
  ]);
  return { certificates, systems, evidence, own };
}

/** All certificates of the vendor. */
export default function CertificatesLibrary() {
  usePageTitle("Certificates");
  const profile = useMemo(() => resource(load), []);
  const editing = useEditing("certificate");
  const done = async (): Promise<void> => {
    editing.value = null;
    await profile.reload();
  };
  return (
    <div class="narrow stack">
      <PageHeader
        title="Certificates"
        lead="Entered once, used in every response."
        actions={<Button onClick={() => (editing.value = "new")}>Add a certificate</Button>}
      />
      <Loading resource={profile}>
        {({ certificates, systems, evidence, own }) => (
          <>
            <Editing editing={editing} list={certificates}>
              {(certificate) => (
                <CertificateForm
                  certificate={certificate}
                  systems={systems}
                  evidence={evidence}
                  ownNames={own}
                  onSaved={() => void done()}
                  onCancel={() => (editing.value = null)}
                />
              )}
            </Editing>
            {certificates.length === 0 && editing.value === null ? <Empty title="No certificate yet" /> : null}
            {certificates.map((certificate) => (
              <CertificateSummary
                key={certificate.id}
                certificate={certificate}
                names={{ contracted: null, own }}
                onEdit={() => (editing.value = certificate.id)}
              />
            ))}
          </>
        )}
      </Loading>
    </div>
  );
}
