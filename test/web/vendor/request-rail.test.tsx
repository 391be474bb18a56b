// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/preact";
import { LocationProvider } from "preact-iso";
import { afterEach, describe, expect, it } from "vitest";
import { questionnaireOf, yesNo } from "#test/support/dossiers/small.ts";
import { sampleRequest } from "#web/features/buyer/questionnaires/builder/preview/sample-request.ts";
import { AnswerFormModel } from "#web/features/vendor/answering/AnswerFormModel.ts";
import { storedOf } from "#web/features/vendor/answering/entry.ts";
import { RequestRail } from "#web/features/vendor/at-hand/RequestRail.tsx";
import { nextTask, tasksOf } from "#web/features/vendor/at-hand/tasks.ts";

afterEach(cleanup);

const { view: sample } = sampleRequest(questionnaireOf(yesNo("policy", "A.2.2"), yesNo("tests", "A.6.2.4")), {
  certification: "covers",
  today: "2026-06-01",
});
const view = { ...sample, answers: {} };
const answered = { ...view, answers: { policy: { answer: { value: "yes" } }, tests: { answer: { value: "yes" } } } };
const at = (part: string) => `/requests/${view.id}/${part}`;

describe("what is next in a request", () => {
  it("is the first thing after this page that is not done, else one before it", () => {
    expect(nextTask(tasksOf(view), at("certificate"))?.href).toBe(at("sections/all"));
    expect(nextTask(tasksOf(view), at("check"))?.href).toBe(at("sections/all"));
  });

  it("is to check and sign once everything is answered, and nothing on that page", () => {
    expect(nextTask(tasksOf(answered), at("sections/all"))?.id).toBe("check");
    expect(nextTask(tasksOf(answered), at("check"))).toBeUndefined();
  });
});

describe("the parts of a request beside its page", () => {
  const show = (now: typeof answered, names: readonly string[] = []) =>
    render(
      <LocationProvider>
        <RequestRail now={now} present={names.map((name) => ({ personId: name, name, questionId: "tests" }))} />
      </LocationProvider>,
    );

  it("are all there, each with its state and a link", () => {
    show(answered);
    const links = screen.getAllByRole("listitem").map((part) => part.querySelector("a")?.getAttribute("href"));
    expect(links).toEqual(tasksOf(answered).map(({ href }) => href));
    expect(screen.getByText("Ready")).toBeTruthy();
    expect(screen.getByText(/^2 of 2 questions that apply are answered/)).toBeTruthy();
  });

  it("say who else is here and where, and nothing while one is alone", () => {
    show(answered, ["Jonas Peel", "Mara Lind"]);
    expect(screen.getByText(/^Jonas Peel \(.+\) and Mara Lind \(.+\) are here right now$/)).toBeTruthy();
    cleanup();
    show(answered);
    expect(screen.queryByText(/here right now/)).toBeNull();
  });
});

it("an answer counts as given once it is stored, and not while it is typed", async () => {
  const sent = Promise.withResolvers<{ revision: number; savedAt: number }>();
  const model = new AnswerFormModel(view, {
    send: () => sent.promise,
    outbox: { keep: async () => false, sent: async () => undefined },
    timing: { later: () => undefined },
  });
  model.change("policy", { value: "yes" });
  model.flush("policy");
  expect(storedOf(model.entries)).toEqual({});
  sent.resolve({ revision: 1, savedAt: 1 });
  await expect.poll(() => storedOf(model.entries)).toEqual({ policy: { answer: { value: "yes" } } });
});
