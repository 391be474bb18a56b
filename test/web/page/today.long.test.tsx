// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { RequestEntry } from "#contract/request.ts";
import { certificateModel } from "#web/features/vendor/certificates/CertificateModel.ts";
import { Doubts } from "#web/features/vendor/certificates/Doubts.tsx";
import Requests from "#web/features/vendor/requests/Requests.tsx";
import { lookAtClock, today } from "#web/page/today.ts";

const zoneOfTests = process.env.TZ;

/** The reader's clock in their time zone. */
function readerAt(zone: string, moment: string): void {
  process.env.TZ = zone;
  vi.useFakeTimers({ now: new Date(moment), toFake: ["Date"] });
  lookAtClock();
}

const entry: RequestEntry = {
  id: "asm_1",
  buyerName: "Kestrel",
  product: "Assist",
  questionnaireTitle: "AI basics",
  state: "draft",
  dueOn: "2026-11-24",
  answered: 0,
  questions: 3,
  returned: false,
  isDecisionTold: false,
  submittedAt: null,
  ended: null,
};

/** The hint on when a request that is due on 24 November 2026 has to be answered. */
async function dueWords(): Promise<string> {
  // Requests, and no invitation beside them.
  vi.stubGlobal("fetch", async (url: string) => Response.json(url.endsWith("/requests") ? [entry] : []));
  render(<Requests />);
  await screen.findByText("24 November 2026");
  return document.querySelector(".overdue, td .soft")?.textContent ?? "";
}

/** Whether a certificate issued on 24 November 2026 is said to lie in the future. */
function isSaidToBeInFuture(): boolean {
  const model = certificateModel(null);
  model.change({ issued: "2026-11-24", expires: "2029-11-23", holder: "Quillmark AI GmbH" });
  render(<Doubts model={model} names={{ contracted: null, own: [] }} />);
  return screen.queryByText(/The issue lies in the future/) !== null;
}

describe("today, on every screen,", () => {
  beforeEach(() => {
    vi.unstubAllGlobals();
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
    vi.unstubAllGlobals();
    if (zoneOfTests === undefined) delete process.env.TZ;
    else process.env.TZ = zoneOfTests;
    lookAtClock();
  });

  it("is still the reader's day at 23:30 eight hours behind UTC, where UTC is a day ahead", async () => {
    readerAt("Etc/GMT+8", "2026-11-24T07:30:00Z");
    expect(today.value).toBe("2026-11-23");
    expect(await dueWords()).toBe("tomorrow");
    expect(isSaidToBeInFuture()).toBe(true);
  });

  it("is already the reader's day at 00:30 thirteen hours ahead of UTC, where UTC is a day behind", async () => {
    readerAt("Pacific/Apia", "2026-11-23T11:30:00Z");
    expect(today.value).toBe("2026-11-24");
    expect(await dueWords()).toBe("today");
    expect(isSaidToBeInFuture()).toBe(false);
  });

  it("can be another day for a test, and screens follow it", async () => {
    today.value = "2026-12-01";
    expect(await dueWords()).toBe("overdue by 7 days");
    expect(isSaidToBeInFuture()).toBe(false);
  });
});
