import type { DraftQuestion, DraftSection, DraftShape } from "./draft.ts";
import { textIn } from "./draft.ts";
import { newIds } from "./new-ids.ts";

/** The ids of all questions and sections of a draft: none may be given twice. */
const idsIn = ({ sections }: DraftShape): string[] =>
  sections.flatMap((section) => [
    textIn(section, "id"),
    ...section.questions.map((question) => textIn(question, "id")),
  ]);

/** A new id for a question or section, from its first words; it then stays, whatever becomes of the text. */
export const newIdIn = (shape: DraftShape, text: string): string => newIds(idsIn(shape))(undefined, text);

/** A copy of a question under an id of its own. What it replaces is not copied: only one question can. */
export function copyOfQuestion(shape: DraftShape, question: DraftQuestion): DraftQuestion {
  const { replaces: _replaces, ...rest } = question;
  return { ...rest, id: newIds(idsIn(shape))(textIn(question, "id"), textIn(question, "text")) };
}

/** A copy of a section: new ids throughout, and conditions within it point at the copies. */
export function copyOfSection(shape: DraftShape, section: DraftSection): DraftSection {
  const give = newIds(idsIn(shape));
  const id = give(textIn(section, "id"), textIn(section, "title"));
  const renamed = new Map(
    section.questions.map((question) => [
      textIn(question, "id"),
      give(textIn(question, "id"), textIn(question, "text")),
    ]),
  );
  const questions = section.questions.map(({ replaces: _replaces, ...question }) => ({
    ...question,
    id: renamed.get(textIn(question, "id")),
    ...(question.showIf === undefined ? {} : { showIf: rewired(question.showIf, renamed) }),
  }));
  return { ...section, id, questions };
}

function rewired(condition: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(condition)) return condition.map((part) => rewired(part, renamed));
  if (typeof condition !== "object" || condition === null) return condition;
  return Object.fromEntries(
    Object.entries(condition).map(([name, value]) => {
      if (name === "question" && typeof value === "string") return [name, renamed.get(value) ?? value];
      return [name, ["all", "any", "not"].includes(name) ? rewired(value, renamed) : value];
    }),
  );
}
