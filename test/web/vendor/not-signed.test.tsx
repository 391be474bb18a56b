// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import { NotSigned } from "#web/features/vendor/request/NotSigned.tsx";
import { waitingAnswers } from "#web/outbox/outbox.ts";

afterEach(() => {
  cleanup();
  waitingAnswers.value = [];
});

const place = "/requests/rsp_1/sections/s#users";
const waits = { questionId: "users", revision: 1, answer: {}, about: { name: "Users", language: "en", place } };

it("before signing, answers of this request that are only on the device are named with the way there, and no others", () => {
  waitingAnswers.value = [
    { ...waits, requestId: "rsp_1", isUnfit: true },
    { ...waits, requestId: "rsp_2" },
  ];
  render(<NotSigned requestId="rsp_1" />);
  expect(screen.getByText(/1 answer is only on this device and will not be signed/)).toBeTruthy();
  expect(screen.getAllByRole("link")).toHaveLength(1);
  expect(screen.getByRole("link", { name: "Users" }).getAttribute("href")).toBe(place);
  cleanup();
  render(<NotSigned requestId="rsp_3" />);
  expect(screen.queryByRole("link")).toBeNull();
});
