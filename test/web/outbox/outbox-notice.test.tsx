// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { OutboxNotice } from "#web/outbox/OutboxNotice.tsx";
import { waiting, waitingAnswers } from "#web/outbox/outbox.ts";
import type { WaitingAnswer } from "#web/outbox/outbox-store.ts";

const place = "/requests/rsp_1/sections/governance#ai-policy";
const answer: WaitingAnswer = {
  requestId: "rsp_1",
  questionId: "ai-policy",
  revision: 1,
  answer: { value: "yes" },
  about: { name: "AI policy", language: "en", place },
};

afterEach(() => {
  cleanup();
  waitingAnswers.value = [];
});

describe("what waits on the device", () => {
  it("goes by itself while only the line is missing", () => {
    waitingAnswers.value = [answer, { ...answer, questionId: "other" }];
    render(<OutboxNotice />);
    expect(screen.getByRole("status").textContent).toContain("2 answers wait on this device and will be sent");
    expect(screen.queryByRole("link")).toBeNull();
  });

  it("waits for a choice where it was changed meanwhile, with the way there, and is not said to go by itself", () => {
    waitingAnswers.value = [{ ...answer, refused: { code: "stale-revision", title: "Changed" } }];
    render(<OutboxNotice />);
    const { textContent } = screen.getByRole("status");
    expect(textContent).toContain("wait on this device for your choice");
    expect(textContent).not.toContain("will be sent");
    expect(screen.getByRole("link", { name: /choose which answer to keep/ })).toHaveProperty(
      "href",
      expect.stringContaining(place),
    );
  });

  it("says why it was not taken, and can be deleted", async () => {
    waitingAnswers.value = [{ ...answer, refused: { code: "invalid", title: "It is submitted already" } }];
    render(<OutboxNotice />);
    expect(screen.getByRole("status").textContent).toContain("Not taken (It is submitted already)");
    fireEvent.click(screen.getByRole("button", { name: "Delete it here" }));
    await waitFor(() => expect(waiting.value).toBe(0));
  });

  it("does not fit its question yet: it leads there, and can be deleted", () => {
    waitingAnswers.value = [{ ...answer, isUnfit: true }];
    render(<OutboxNotice />);
    expect(screen.getByRole("status").textContent).toContain("does not fit its question yet");
    expect(screen.getByRole("link", { name: /see to it/ })).toHaveProperty("href", expect.stringContaining(place));
    expect(screen.getByRole("button", { name: "Delete it here" })).toBeTruthy();
  });
});
