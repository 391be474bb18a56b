import { useMemo } from "preact/hooks";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Button } from "#web/components/Button.tsx";
import { Empty } from "#web/components/Empty.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { Editing, useEditing } from "#web/forms/Editing.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { role } from "#web/page/session.ts";
import { PassportCard } from "./PassportCard.tsx";
import { PassportForm } from "./PassportForm.tsx";
import type { Choosable } from "./passport-words.ts";

async function load() {
  const [desk, systems, certificates, evidence] = await Promise.all([
    call("GET /api/vendor/passports", {}),
    call("GET /api/vendor/systems", {}),
    call("GET /api/vendor/certificates", {}),
    call("GET /api/vendor/evidence", {}),
  ]);
  const choosable: Choosable = { systems, certificates, evidence, showable: desk.showable };
  return { passports: desk.passports, choosable };
}

/** The pages a vendor shows to whom it likes, before anybody asks. */
export default function PassportDesk() {
  usePageTitle("Passport");
  const desk = useMemo(() => resource(load), []);
  const editing = useEditing("passport");
  const done = async (): Promise<void> => {
    editing.value = null;
    await desk.reload();
  };
  const isOwner = role.value === "owner";
  return (
    <div class="stack">
      <PageHeader
        title="Passport"
        lead="A page you show before anybody asks: your AI systems, what your certificate covers, answers to a standard questionnaire. You choose what is on it and can take it back."
        actions={isOwner ? <Button onClick={() => (editing.value = "new")}>Make a page</Button> : undefined}
      />
      <Loading resource={desk}>
        {({ passports, choosable }) => (
          <>
            <Editing editing={editing} list={passports}>
              {(page) => (
                <PassportForm
                  page={page}
                  choosable={choosable}
                  onPublished={() => void done()}
                  onCancel={() => (editing.value = null)}
                />
              )}
            </Editing>
            {passports.length === 0 && editing.value === null ? <Empty title="No page yet" /> : null}
            {passports.map((page) => (
              <PassportCard
                key={page.id}
                page={page}
                isOwner={isOwner}
                onEdit={() => (editing.value = page.id)}
                onChange={desk.reload}
              />
            ))}
          </>
        )}
      </Loading>
    </div>
  );
}
