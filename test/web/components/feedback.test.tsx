// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { Button } from "#web/components/Button.tsx";
import { Dialog } from "#web/components/Dialog.tsx";
import { ErrorSummary } from "#web/components/ErrorSummary.tsx";
import { FileDrop } from "#web/components/FileDrop.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Percent } from "#web/components/Percent.tsx";
import { SaveState } from "#web/components/SaveState.tsx";

afterEach(cleanup);

describe("the error summary", () => {
  const errors = [{ fieldId: "mail", message: "Enter an address" }];

  it("takes the focus when it appears and at every further attempt", async () => {
    const { rerender } = render(<ErrorSummary errors={errors} attempt={1} />);
    const box = screen.getByRole("region", { name: "There is a problem" });
    await waitFor(() => expect(document.activeElement).toBe(box));
    screen.getByRole("link").focus();
    rerender(<ErrorSummary errors={errors} attempt={2} />);
    await waitFor(() => expect(document.activeElement).toBe(box));
  });

  it("leads from a message to its field", () => {
    render(
      <>
        <ErrorSummary errors={errors} />
        <div class="field">
          <input id="mail" aria-label="Contact" />
        </div>
      </>,
    );
    fireEvent.click(screen.getByRole("link", { name: "Enter an address" }));
    expect(document.activeElement?.id).toBe("mail");
  });

  it("is not there without errors", () => {
    const { container } = render(<ErrorSummary errors={[]} />);
    expect(container.innerHTML).toBe("");
  });
});

describe("a busy button", () => {
  it("does nothing when pressed again, says so, and can keep the focus", () => {
    let presses = 0;
    render(
      <Button busy busyText="Sending…" onClick={() => (presses += 1)}>
        Send
      </Button>,
    );
    const button = screen.getByRole<HTMLButtonElement>("button", { name: "Sending…" });
    fireEvent.click(button);
    expect([presses, button.disabled, button.getAttribute("aria-busy")]).toEqual([0, false, "true"]);
  });

  it("says what was pressed until the next press does something", () => {
    const button = (busy: boolean, words: string) => (
      <Button busy={busy} variant={busy ? "secondary" : "primary"}>
        {words}
      </Button>
    );
    const { rerender } = render(button(false, "Take it back"));
    rerender(button(true, "Hand it in"));
    expect(screen.getByRole("button", { name: "Take it back" }).className).toContain("button--primary");
    rerender(button(false, "Hand it in"));
    expect(screen.getByRole("button", { name: "Hand it in" })).toBeDefined();
  });

  it("does not send its form twice", () => {
    render(
      <Button type="submit" busy>
        Send
      </Button>,
    );
    expect(fireEvent.click(screen.getByRole("button"))).toBe(false);
  });
});

describe("a dialog", () => {
  it("opens as modal, and tells when it is closed from inside", () => {
    let closed = 0;
    const { container } = render(
      <Dialog open title="Submit?" onClose={() => (closed += 1)}>
        <p>Fjordbank sees the answers at once.</p>
      </Dialog>,
    );
    expect(container.querySelector("dialog")?.open).toBe(true);
    fireEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(closed).toBe(1);
  });

  it("does not report a closing that its page asked for", () => {
    let closed = 0;
    const draw = (open: boolean) => (
      <Dialog open={open} title="Submit?" onClose={() => (closed += 1)}>
        <p>Sure?</p>
      </Dialog>
    );
    const { container, rerender } = render(draw(true));
    rerender(draw(false));
    expect([container.querySelector("dialog")?.open, closed]).toEqual([false, 0]);
  });
});

it("a failed save offers another try beside its reason", () => {
  let tries = 0;
  render(<SaveState saving={{ kind: "failed", reason: "no connection" }} onRetry={() => (tries += 1)} />);
  expect(screen.getByRole("status").textContent).toBe("Not saved: no connection");
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(tries).toBe(1);
});

it("a warning is a warning for those who do not see its colour", () => {
  render(<Notice kind="warning" title="The certificate ends in 40 days" announce="polite" />);
  expect(screen.getByRole("status").textContent).toBe("Warning: The certificate ends in 40 days");
});

it("a missing percentage is read out as such", () => {
  render(<Percent share={undefined} />);
  expect(screen.getByText("no value")).toBeTruthy();
});

it("a dropped file arrives like a chosen one, and only one where one is asked for", () => {
  const taken: string[] = [];
  const { container } = render(
    <FileDrop id="ev" label="Evidence" onFiles={(files) => taken.push(...files.map((file) => file.name))} />,
  );
  const files = [new File(["a"], "policy.pdf"), new File(["b"], "minutes.pdf")];
  const drop = Object.assign(new Event("drop", { bubbles: true, cancelable: true }), { dataTransfer: { files } });
  container.querySelector(".file-drop")?.dispatchEvent(drop);
  expect(taken).toEqual(["policy.pdf"]);
});
