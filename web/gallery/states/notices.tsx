import { Button } from "#web/components/Button.tsx";
import { Empty } from "#web/components/Empty.tsx";
import { ErrorSummary, type ErrorSummaryProps } from "#web/components/ErrorSummary.tsx";
import { Notice, type NoticeProps } from "#web/components/Notice.tsx";
import { Spinner } from "#web/components/Spinner.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import type { Shown, State } from "../shown.ts";
import { longText, longWord, nothing } from "../texts.ts";
import { neverWaits } from "../usual-states.ts";

const notice =
  (title: string, props: Partial<NoticeProps> = {}): State =>
  () => <Notice title={title} {...props} />;

const kinds = {
  info: notice("The vendor answers until 1 April 2026.", { kind: "info" }),
  success: notice("Sent to Nordlys Vision.", { kind: "success" }),
  warning: notice("The certificate lapses in 30 days.", { kind: "warning" }),
  error: notice("The file could not be kept.", { kind: "error" }),
} satisfies Record<NonNullable<NoticeProps["kind"]>, State>;

const announced = {
  "announced politely": notice("Saved.", { kind: "success", announce: "polite" }),
  "announced now": notice("Not saved.", { kind: "error", announce: "now" }),
} satisfies Record<"announced politely" | "announced now", State>;

const retry = (
  <Button variant="secondary" onClick={nothing}>
    Try again
  </Button>
);

const summary =
  (messages: readonly string[], props: Partial<ErrorSummaryProps> = {}): State =>
  (id) => (
    <div class="stack">
      <ErrorSummary errors={messages.map((message, at) => ({ fieldId: `${id}-${at}`, message }))} {...props} />
      {messages.map((message, at) => (
        <TextInput key={message} id={`${id}-${at}`} label="Name" value="" error={message} onInput={nothing} />
      ))}
    </div>
  );

export const notices: readonly Shown[] = [
  {
    component: "Notice",
    states: {
      ...kinds,
      ...announced,
      "with a text": notice("The certificate lapses in 30 days.", {
        kind: "warning",
        children: <p>Ask for the next.</p>,
      }),
      "with a button": notice("Annexa cannot be reached.", { kind: "error", children: retry }),
      "with a long word": notice(longWord, { children: <p>{longWord}</p> }),
      "with a long text": notice(longText, { kind: "error", children: <p>{longText}</p> }),
    },
  },
  {
    component: "Empty",
    states: {
      "a title": () => <Empty title="No assessments yet" />,
      "with a text": () => <Empty title="No mail yet">A mail shows here as soon as one is sent.</Empty>,
      "with a button": () => (
        <Empty title="No assessments yet" action={<Button onClick={nothing}>Send a questionnaire</Button>}>
          Send a questionnaire to a vendor to begin.
        </Empty>
      ),
      "with a long word": () => <Empty title={longWord}>{longWord}</Empty>,
      "with a long text": () => (
        <Empty title={longText} action={retry}>
          {longText}
        </Empty>
      ),
    },
  },
  {
    component: "ErrorSummary",
    without: { ...neverWaits, error: "It is what says the errors of others." },
    states: {
      "empty: no error": summary([]),
      "one error": summary(["Enter the name of the product."]),
      "many errors": summary(["Enter the name.", "Choose a vendor."], {
        title: "Not sent",
        lead: "What you typed is kept.",
      }),
      "long words and texts": summary([longWord, longText], { title: longWord, lead: longText }),
    },
  },
  {
    component: "Spinner",
    states: {
      plain: () => <Spinner />,
      "with words of its own": () => <Spinner text="Reading the certificate…" />,
      "with a long text": () => <Spinner text={longText} />,
    },
  },
];
