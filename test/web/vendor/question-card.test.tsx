// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import type { RequestView } from "#contract/request.ts";
import { standsOnPage } from "#domain/questionnaire/question-types/which-types.ts";
import type { RespondentQuestion } from "#domain/questionnaire/respondent-view.ts";
import { questionnaireOf, yesNo } from "#test/support/dossiers/small.ts";
import { sampleRequest } from "#web/features/buyer/questionnaires/builder/preview/sample-request.ts";
import { AnswerFormModel } from "#web/features/vendor/answering/AnswerFormModel.ts";
import { EvidenceShelf } from "#web/features/vendor/answering/EvidenceShelf.ts";
import { QuestionCard } from "#web/features/vendor/answering/QuestionCard.tsx";
import { ChosenSystem } from "#web/features/vendor/systems/ChosenSystem.tsx";
import { Delegate } from "#web/features/vendor/together/DelegateForm.tsx";

const policy = yesNo("policy", "A.2.2", { coveredBy: "certificate", text: "Is there an AI policy?", why: "It leads." });
const { view } = sampleRequest(questionnaireOf(policy, yesNo("size", "A.4.2")), {
  certification: "covers",
  today: "2026-11-24",
});
const questionsOf = ({ questionnaire }: RequestView) => questionnaire.sections.flatMap(({ questions }) => questions);

function show(request: RequestView): string {
  const outbox = { keep: async () => false, sent: async () => undefined };
  const send = async () => ({ revision: 1, savedAt: 1 });
  const model = new AnswerFormModel(request, { send, outbox, timing: { later: () => undefined } });
  const [first] = questionsOf(request).filter(standsOnPage);
  if (first === undefined) throw new Error("no question");
  const { container } = render(
    <QuestionCard question={first} view={request} model={model} shelf={new EvidenceShelf([])} />,
  );
  return container.textContent;
}

afterEach(cleanup);

describe("a question that a certificate may answer", () => {
  it.each([
    ["the vendor answers", { ...view, answers: {} }],
    ["the certificate answers", view],
  ])("is read before who answers it is asked, while %s", (_, request) => {
    const words = show(request);
    expect(words.indexOf("Is there an AI policy?")).toBeGreaterThanOrEqual(0);
    expect(words.indexOf("Is there an AI policy?")).toBeLessThan(words.indexOf("Who answers this"));
  });

  it("is short while the certificate answers: the question, who answers, and nothing to fill in", () => {
    const words = show(view);
    expect(words).not.toContain("Why we ask");
    expect(words).not.toContain("Evidence");
    expect(screen.getAllByRole("radio")).toHaveLength(2);
    expect(screen.queryByRole("checkbox")).toBeNull();
  });
});

it("nothing is ticked beforehand when questions are handed on, and what is done is said", () => {
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  const questions = questionsOf(view) as RespondentQuestion[];
  render(<Delegate view={view} sectionId="s" questions={questions} onDone={async () => undefined} />);
  fireEvent.click(screen.getByRole("button", { name: "Hand questions to a colleague" }));
  const ticks = screen.getAllByRole("checkbox", { hidden: true }) as HTMLInputElement[];
  expect(ticks.map(({ checked }) => checked)).toEqual(questions.map(() => false));
  expect(screen.getByText("Your certificate answers this.")).toBeTruthy();
});

it.each([
  ["Quillmark Reports", "Quillmark Reports is in the product of that name"],
  ["Quillmark Hub", "Quillmark Reports is in Quillmark Hub"],
])("an AI system in the product %s is told as such", (product, words) => {
  const body = { name: "Quillmark Reports", origin: "built" } as RequestView["inventory"][number]["body"];
  const system = { id: "sys_1", revision: 1, body };
  render(
    <ChosenSystem system={system} view={{ ...view, product }} onChoose={() => undefined} onEdit={() => undefined} />,
  );
  expect(screen.getByLabelText(words)).toBeTruthy();
});
