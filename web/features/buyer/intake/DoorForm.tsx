import { useSignal } from "@preact/signals";
import type { SaveDoor } from "#contract/intake.schema.ts";
import type { Door } from "#contract/intake.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Dialog } from "#web/components/Dialog.tsx";
import { Form } from "#web/components/Form.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { beginPage } from "#web/page/reading-place.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

/** Opens the page to ask on for addresses at some domains, gives it another link, and closes it. */
export function DoorForm({ door, onSaved }: { readonly door: Door; readonly onSaved: (door: Door) => void }) {
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
