import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { AskedView } from "#contract/intake.ts";
import { canBe, intakeStateWords } from "#domain/intake/intake-states.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { useWork } from "#web/api/work.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { Button } from "#web/components/Button.tsx";
import { Dialog } from "#web/components/Dialog.tsx";
import { Form } from "#web/components/Form.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { Happened } from "#web/features/shared/intake/Happened.tsx";
import { Stands } from "#web/features/shared/intake/Stands.tsx";
import { Wanted } from "#web/features/shared/intake/Wanted.tsx";
import { ChangedSince } from "#web/forms/ChangedSince.tsx";
import { FormNotices } from "#web/forms/FormNotices.tsx";
import { SaveOrCancel } from "#web/forms/SaveOrCancel.tsx";
import { useForm } from "#web/forms/useForm.ts";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { beginPage } from "#web/page/reading-place.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { AskFields } from "./AskFields.tsx";
import { askForm } from "./ask-form.ts";
import { askedWords } from "./asked-words.ts";

/** One thing that somebody asked for: how far it is, and the ways to change it or take it back. */
export default function OneAsked({ id = "" }: { id?: string }) {
  usePageTitle("What you asked for");
  const asked = useMemo(() => resource(() => call("GET /api/asked/:id", { params: { id } })), [id]);
  return (
    <Loading resource={asked}>
      {(view) => (
        <One
          view={view}
          onChanged={(changed) => {
            asked.set(changed);
            beginPage();
          }}
        />
      )}
    </Loading>
  );
}

interface OneProps {
  readonly view: AskedView;
  readonly onChanged: (view: AskedView) => void;
}

function One({ view, onChanged }: OneProps) {
  const { state, product, vendorName, orgName, happened } = view;
  const isChanging = useSignal(state === "returned");
  const last = happened.at(-1);
  return (
    <div class="narrow stack">
      <Breadcrumbs crumbs={[{ label: "What you asked for", href: "/asked" }, { label: product }]} />
      <PageHeader title={`${product} of ${vendorName}`} lead={`Asked at ${orgName}. ${intakeStateWords[state]}.`} />
      {state === "returned" && last ? (
        <Notice kind="warning" title={`${last.who} asks back`}>
          <p>“{last.word}”</p>
          <p>Answer it below and change what is asked for; until then nobody goes on with it.</p>
        </Notice>
      ) : null}
      {state === "taken" ? <Stands stands={view.stands} /> : null}
      {isChanging.value && canBe("change", state) ? (
        <ChangeIt
          view={view}
          onSaved={(changed) => {
            isChanging.value = false;
            onChanged(changed);
          }}
          onCancel={() => {
            isChanging.value = false;
            beginPage();
          }}
        />
      ) : (
        <>
          <Wanted body={view.body} />
          {canBe("change", state) ? (
            <div>
              <Button variant="secondary" onClick={() => (isChanging.value = true)}>
                {state === "returned" ? "Answer and change it" : "Change it"}
              </Button>
            </div>
          ) : null}
        </>
      )}
      <Happened happened={happened} />
      {canBe("withdraw", state) ? <Withdraw view={view} onChanged={onChanged} /> : null}
    </div>
  );
}

function ChangeIt(props: {
  readonly view: AskedView;
  readonly onSaved: (view: AskedView) => void;
  readonly onCancel: () => void;
}) {
  const { view, onSaved, onCancel } = props;
  const form = useForm(() => askForm({ asked: view }), [view.id, view.revision]);
  const save = async (): Promise<void> => {
    if (await form.save()) onSaved(await call("GET /api/asked/:id", { params: { id: view.id } }));
  };
  return (
    <Form class="card stack" onSubmit={save}>
      <FormNotices form={form} />
      <ChangedSince form={form} words={askedWords} />
      <TextArea
        id="ask-word"
        label={view.state === "returned" ? "Your answer" : "What you change, and why"}
        optional
        rows={3}
        error={form.work.fieldError("/word")}
        value={form.body.value.word}
        onInput={(word) => form.change({ word })}
      />
      <AskFields form={form} />
      <SaveOrCancel form={form} save={view.state === "returned" ? "Send it back" : "Save"} onCancel={onCancel} />
    </Form>
  );
}

function Withdraw({ view, onChanged }: OneProps) {
  const work = useWork();
  const isOpen = useSignal(false);
  const word = useSignal("");
  const { id, revision, state } = view;
  const withdraw = (): Promise<unknown> =>
    work.run(async () => {
      const body = { revision, word: word.value };
      const changed = await call("POST /api/asked/:id/withdrawal", { params: { id }, body });
      isOpen.value = false;
      onChanged(changed);
    });
  return (
    <div>
      <Button variant="quiet" onClick={() => (isOpen.value = true)}>
        I do not need it any more
      </Button>
      <Dialog
        open={isOpen.value}
        title="Take it back?"
        onClose={() => (isOpen.value = false)}
        actions={
          <Button busy={work.busy.value} onClick={() => void withdraw()}>
            Take it back
          </Button>
        }
      >
        <p>
          Procurement hears of it{state === "taken" ? ", and can end the assessment" : ""}. What you wrote is kept; if
          you need it after all, ask again.
        </p>
        <WorkProblem work={work} />
        <TextArea
          id="withdraw-word"
          label="Why"
          optional
          rows={2}
          value={word.value}
          onInput={(value) => {
            word.value = value;
          }}
        />
      </Dialog>
    </div>
  );
}
