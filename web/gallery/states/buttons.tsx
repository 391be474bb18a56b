import { Button, type ButtonProps } from "#web/components/Button.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import type { Shown, State, States } from "../shown.ts";
import { longText, longWord, nothing } from "../texts.ts";

type Variant = NonNullable<ButtonProps["variant"]>;
type Size = NonNullable<ButtonProps["size"]>;

const button =
  (words: string, props: Partial<ButtonProps> = {}): State =>
  () => (
    <Button onClick={nothing} {...props}>
      {words}
    </Button>
  );

const variants = {
  primary: button("Send the questionnaire", { variant: "primary" }),
  secondary: button("Save for later", { variant: "secondary" }),
  danger: button("Delete the draft", { variant: "danger" }),
  quiet: button("Clear answer", { variant: "quiet" }),
} satisfies Record<Variant, State>;

const sizes = {
  medium: button("Accept", { size: "medium" }),
  small: button("Accept", { size: "small" }),
} satisfies Record<Size, State>;

const disabled = {
  "primary, disabled": button("Send the questionnaire", { disabled: true }),
  "secondary, disabled": button("Save for later", { variant: "secondary", disabled: true }),
  "danger, disabled": button("Delete the draft", { variant: "danger", disabled: true }),
  "quiet, disabled": button("Clear answer", { variant: "quiet", disabled: true }),
} satisfies Record<`${Variant}, disabled`, State>;

const busy = {
  "primary, busy": button("Send", { busy: true, busyText: "Sending…" }),
  "secondary, busy": button("Save for later", { variant: "secondary", busy: true }),
  "danger, busy": button("Delete", { variant: "danger", busy: true, busyText: "Deleting…" }),
  "quiet, busy": button("Try again", { variant: "quiet", busy: true }),
} satisfies Record<`${Variant}, busy`, State>;

const words: States = {
  "with a name of its own for screen readers": button("Remove", { variant: "secondary", label: "Remove audit.pdf" }),
  "that opens something, closed": button("Filters", { variant: "secondary", expanded: false }),
  "that opens something, open": button("Filters", { variant: "secondary", expanded: true }),
  "of one letter": button("?", { variant: "quiet", size: "small", label: "What does this mean?" }),
  "with a long word": button(longWord, { variant: "secondary" }),
  "with a long text": button(longText, { variant: "secondary" }),
  "several beside each other": () => (
    <div class="cluster">
      <Button onClick={nothing}>Send</Button>
      <Button variant="secondary" onClick={nothing}>
        Save for later
      </Button>
      <Button variant="quiet" onClick={nothing}>
        Discard
      </Button>
    </div>
  ),
};

const link =
  (text: string, props: Partial<Parameters<typeof LinkButton>[0]> = {}): State =>
  () => (
    <LinkButton href="#LinkButton" {...props}>
      {text}
    </LinkButton>
  );

const links = {
  primary: link("Start the assessment", { variant: "primary" }),
  secondary: link("Compare vendors", { variant: "secondary" }),
  danger: link("Leave without saving", { variant: "danger" }),
  quiet: link("How this is scored", { variant: "quiet" }),
} satisfies Record<Variant, State>;

export const buttons: readonly Shown[] = [
  { component: "Button", states: { ...variants, ...sizes, ...disabled, ...busy, ...words } },
  {
    component: "LinkButton",
    states: {
      ...links,
      small: link("Open", { size: "small" }),
      "that downloads": link("Download the report", { download: "report.json" }),
      "with a long word": link(longWord, { variant: "secondary" }),
      "with a long text": link(longText, { variant: "secondary" }),
    },
  },
];
