import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { SaveDoor } from "#contract/intake.schema.ts";
import type { Door } from "#contract/intake.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { useWork } from "#web/api/work.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { Button } from "#web/components/Button.tsx";
import { Dialog } from "#web/components/Dialog.tsx";
import { Form } from "#web/components/Form.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { beginPage } from "#web/page/reading-place.ts";
import { role } from "#web/page/session.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

/** The page on which people inside ask: its link, and whose addresses may. */
export default function DoorPage() {
  usePageTitle("The page to ask on");
  const door = useMemo(() => resource(() => call("GET /api/buyer/intake-page", {})), []);
  return (
    <div class="narrow stack">
      <Breadcrumbs crumbs={[{ label: "Asked to buy", href: "/intake" }, { label: "The page to ask on" }]} />
      <PageHeader
        title="The page to ask on"
        lead="Put its link where your people look: they say what they want to be bought and for what, behind a code that is mailed to their address at work. They see only what they asked for themselves."
      />
      <Loading resource={door}>
        {(view) => (
          <>
            <LinkOf door={view} />
            {role.value === "owner" ? (
              <DoorForm door={view} onSaved={door.set} />
            ) : (
              <p class="soft">An owner of your organisation opens and closes it.</p>
            )}
          </>
        )}
      </Loading>
    </div>
  );
}

function LinkOf({ door: { link, isOpen, domains } }: { readonly door: Door }) {
  if (!isOpen || link === null)
    return (
      <Notice title="It is closed" announce="polite">
        <p>Nobody can ask there. What was asked before stays, and can be changed and taken back.</p>
        {link === null ? null : <p>Opened again, it has the link it had: {link}</p>}
      </Notice>
    );
  return (
    <Notice title="It is open" announce="polite">
      <p>
        <a href={link}>{link}</a>
      </p>
      <p>For addresses at {domains.join(", ")}, and for the members of your organisation.</p>
    </Notice>
  );
}

function DoorForm({ door, onSaved }: { readonly door: Door; readonly onSaved: (door: Door) => void }) {
  const work = useWork();
  const typed = useSignal(door.domains.join(", "));
  const isRenewing = useSignal(false);
  const { revision, isOpen, domains: standing } = door;
  const save = (wanted: Omit<SaveDoor, "revision">): Promise<unknown> =>
    work.run(async () => {
      onSaved(await call("PUT /api/buyer/intake-page", { body: { revision, ...wanted } }));
      isRenewing.value = false;
      beginPage();
    });
  const named = (): string[] => typed.value.split(/[\s,;]+/).filter((text) => text !== "");
  return (
    <Form onSubmit={() => save({ isOpen: true, link: "same", domains: named() })}>
      <WorkProblem work={work} />
      <TextInput
        id="door-domains"
        label="Domains of your people’s addresses"
        hint="With commas between them, such as company.example. One below it is another one."
        required
        error={work.fieldError("/domains")}
        value={typed.value}
        onInput={(value) => {
          typed.value = value;
        }}
      />
      <div class="cluster">
        <Button type="submit" busy={work.busy.value}>
          {isOpen ? "Save" : "Open the page"}
        </Button>
        {isOpen ? (
          <>
            <Button variant="secondary" onClick={() => (isRenewing.value = true)}>
              Give it another link
            </Button>
            <Button
              variant="quiet"
              busy={work.busy.value}
              onClick={() => void save({ isOpen: false, link: "same", domains: [...standing] })}
            >
              Close the page
            </Button>
          </>
        ) : null}
      </div>
      <Dialog
        open={isRenewing.value}
        title="Give it another link?"
        onClose={() => (isRenewing.value = false)}
        actions={
          <Button
            busy={work.busy.value}
            onClick={() => void save({ isOpen: true, link: "another", domains: [...standing] })}
          >
            Give it another link
          </Button>
        }
      >
        <p>The link there is leads nowhere from then on, wherever it stands. Only a new one can be given out.</p>
      </Dialog>
    </Form>
  );
}
