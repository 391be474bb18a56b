import type { SectionProgress } from "#domain/assessment/progress.ts";
import { canBeCovered } from "#domain/assessment/progress.ts";
import { asked, type Words } from "#domain/words/words.ts";
import { needEvidenceInWords, type RequestNow, sectionProgress } from "./progress.ts";

type Tone = "neutral" | "info" | "success" | "warning" | "error";
export interface Task {
  readonly id: string;
  readonly name: Words;
  readonly href: string;
  readonly hint?: string;
  readonly status: string;
  readonly tone: Tone;
}

/** The sections with questions that apply. */
export const sectionTasks = (view: RequestNow): Task[] =>
  sectionProgress(view).map((section) => sectionTask(section, view));

/** What there is to do in a request, in order: systems, certificate, sections, and then to check and sign. */
export function tasksOf(view: RequestNow): Task[] {
  const home = `/requests/${view.id}`;
  const sections = sectionProgress(view);
  return [
    systemsTask(view, home),
    certificateTask(view, home),
    ...sections.map((section) => sectionTask(section, view)),
    checkTask(sections, home),
  ];
}

/** What is not done: the first after the page at this address, else before it; to check and sign stays to be done. */
export function nextTask(tasks: readonly Task[], address: string): Task | undefined {
  const at = tasks.findIndex(({ href }) => href === address);
  const isLeft = ({ id, tone }: Task): boolean => tone !== "success" || id === "check";
  return tasks.slice(at + 1).find(isLeft) ?? tasks.slice(0, Math.max(at, 0)).find(isLeft);
}

function systemsTask(view: RequestNow, home: string): Task {
  const count = view.systems.length;
  return {
    id: "systems",
    name: "AI systems in the product",
    href: `${home}/systems`,
    hint: "The certificate's scope and several questions refer to them.",
    status: count > 0 ? `${count} named` : "Not started",
    tone: count > 0 ? "success" : "neutral",
  };
}

function certificateTask(view: RequestNow, home: string): Task {
  const said = view.questionnaire.sections
    .flatMap(({ questions }) => questions)
    .find(({ type }) => type === "certificates");
  const answered = view.certificates.length > 0 || (said !== undefined && view.answers[said.id] !== undefined);
  return {
    id: "certificate",
    name: "Your ISO/IEC 42001 certificate",
    href: `${home}/certificate`,
    ...(canBeCovered(view.questionnaire) ? { hint: "It can remove a good part of the questions." } : {}),
    status: answered ? "Completed" : "Not started",
    tone: answered ? "success" : "neutral",
  };
}

function sectionTask(section: SectionProgress, view: RequestNow): Task {
  const { answered, applies, byCertificate, lost, needEvidence } = section;
  const allAnswered = answered === applies;
  const complete = allAnswered && needEvidence === 0;
  const hints = [
    ...(byCertificate > 0 ? [`${byCertificate} answered by your certificate`] : []),
    ...(lost > 0
      ? [`${lost} left to your certificate, which does not answer ${lost === 1 ? "it" : "them"} today`]
      : []),
    ...(needEvidence > 0 ? [needEvidenceInWords(needEvidence)] : []),
  ];
  return {
    id: section.id,
    name: asked(view.questionnaire, section.title),
    href: `/requests/${view.id}/sections/${section.id}`,
    ...(hints.length > 0 ? { hint: hints.join(", ") } : {}),
    status: complete
      ? "Completed"
      : allAnswered
        ? "Answered, not all with evidence"
        : answered === 0
          ? "Not started"
          : `In progress, ${answered} of ${applies}`,
    tone: complete ? "success" : answered === 0 ? "neutral" : "info",
  };
}

function checkTask(sections: readonly SectionProgress[], home: string): Task {
  const open = sections.reduce((sum, { applies, answered }) => sum + applies - answered, 0);
  return {
    id: "check",
    name: "Check your answers and submit",
    href: `${home}/check`,
    status: open === 0 ? "Ready" : `${open} still open`,
    tone: open === 0 ? "success" : "neutral",
  };
}
