import { Button } from "#web/components/Button.tsx";
import { Dialog, type DialogProps } from "#web/components/Dialog.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { Held } from "../Held.tsx";
import type { Shown, State } from "../shown.ts";
import { longText, longWord, nothing } from "../texts.ts";

const dialog =
  (props: Partial<DialogProps> = {}): State =>
  () => (
    <Held start={props.open ?? true}>
      {(open, change) => (
        <>
          <Button onClick={() => change(true)}>Show the dialog</Button>
          <Dialog title="Send back to the vendor?" {...props} open={open} onClose={() => change(false)}>
            {props.children ?? <p>Nordlys Vision gets a mail and can change its answers.</p>}
          </Dialog>
        </>
      )}
    </Held>
  );

const actions = (
  <>
    <Button onClick={nothing}>Send back</Button>
    <Button variant="secondary" onClick={nothing}>
      Keep it here
    </Button>
  </>
);
const paragraphs = Array.from({ length: 12 }, (_, at) => <p key={at}>{longText}</p>);

const widths = {
  medium: dialog({ width: "medium", actions }),
  wide: dialog({ width: "wide", actions }),
} satisfies Record<NonNullable<DialogProps["width"]>, State>;

export const dialogs: readonly Shown[] = [
  {
    component: "Dialog",
    place: "apart",
    states: {
      ...widths,
      closed: dialog({ open: false }),
      "without buttons": dialog(),
      "with a form": dialog({
        actions,
        children: <TextInput id="dialog-reason" label="Reason" value="" onInput={nothing} error="Give a reason." />,
      }),
      "with more than fits": dialog({ actions, children: paragraphs }),
      "with a long word": dialog({ title: longWord, actions, children: <p>{longWord}</p> }),
      "with a long title": dialog({ title: longText, actions }),
    },
  },
  {
    component: "Disclosure",
    states: {
      closed: () => (
        <Disclosure summary="How this is scored">
          <p>{longText}</p>
        </Disclosure>
      ),
      open: () => (
        <Disclosure open summary="How this is scored">
          <p>{longText}</p>
        </Disclosure>
      ),
      "long words": () => (
        <Disclosure open summary={longWord}>
          <p>{longWord}</p>
        </Disclosure>
      ),
      "a long text": () => (
        <Disclosure open summary={longText}>
          <p>{longText}</p>
        </Disclosure>
      ),
    },
  },
];
