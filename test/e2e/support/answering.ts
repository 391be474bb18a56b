import type { Page } from "@playwright/test";
import type { RespondentQuestion } from "../../../worker/domain/questionnaire/respondent-view.ts";
import { requestIdOf } from "./invitation.ts";
import { expect } from "./visit.ts";

/** Answers a request of Fennel Health through the API as the signed-in vendor, for a use of the request; gives how many questions were typed. */
export async function answerAndSubmit(page: Page, useId = "notes"): Promise<number> {
  const id = requestIdOf(page);
  const headers = { Origin: new URL(page.url()).origin };
  const system = {
    name: "Fennel Notes",
    purpose: "Notes",
    origin: "third-party",
    roles: ["provider"],
    affectsPeople: true,
    personalData: true,
    aiActClass: "unknown",
    thirdPartyServices: [],
  };
  await page.request.put("/api/vendor/systems/sys_notes", { headers, data: { revision: 0, body: system } });
  await page.request.put(`/api/vendor/requests/${id}/systems`, {
    headers,
    data: { revision: 1, systems: [{ systemId: "sys_notes", useId }] },
  });
  const view = await (await page.request.get(`/api/vendor/requests/${id}`)).json();
  const questions: RespondentQuestion[] = view.questionnaire.sections.flatMap(
    (section: { questions: RespondentQuestion[] }) => section.questions,
  );
  let typed = 0;
  for (const question of questions) {
    const value = valueFor(question, view.questionnaire.answerSets ?? {});
    if (value === undefined) continue;
    const saved = await page.request.put(`/api/vendor/requests/${id}/answers/${question.id}`, {
      headers,
      data: { revision: 0, answer: { value } },
    });
    expect(saved.ok(), question.id).toBe(true);
    typed++;
  }
  const done = await page.request.post(`/api/vendor/requests/${id}/submission`, {
    headers: { ...headers, "Idempotency-Key": crypto.randomUUID() },
    data: { name: "Rosa", role: "Founder", confirmed: true },
  });
  expect(done.ok(), await done.text()).toBe(true);
  return typed;
}

function valueFor(question: RespondentQuestion, sets: Readonly<Record<string, readonly { value: string }[]>>): unknown {
  const [option] = question.options ?? sets[question.answerSet ?? ""] ?? [];
  if (question.type === "yesNo") return question.answers?.includes("no") ? "no" : "yes";
  if (question.type === "single") return option?.value;
  if (question.type === "multiple") return [option?.value];
  return question.type === "longText" ? "None in the past 24 months." : undefined;
}
