import { choiceLabels } from "../choices.ts";
import { conditionInWords } from "../condition-words.ts";
import type { Question, Questionnaire } from "../definition.schema.ts";
import { questionTypes } from "../question-types/registry.ts";
import { isAnswerable } from "../question-types/which-types.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
const paragraph = (text: string | undefined, kind = ""): string =>
  text === undefined || text === "" ? "" : `<p${kind === "" ? "" : ` class="${kind}"`}>${escaped(text)}</p>\n`;

const style = `
  body { font: 11pt/1.45 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #16201f; }
  h2 { border-bottom: 1px solid #6f7b79; margin-top: 2rem; break-after: avoid; }
  li { margin-bottom: 1.2rem; break-inside: avoid; }
  .text { font-weight: 600; margin: 0; } .soft { color: #4a5654; margin: .2rem 0; }
  .lines { border-bottom: 1px solid #6f7b79; height: 1.6rem; } .choices { list-style: none; padding: 0; } .choices li { margin: 0; }
  @media print { body { margin: 0; max-width: none; } @page { margin: 18mm; } }`;

/** The questionnaire as a page to print and to fill in by hand; everything in it is text, nothing can run. */
export function htmlOf(questionnaire: Questionnaire): string {
  const { title, version, language, description, sections } = questionnaire;
  let number = 0;
  const body = sections.map((section) => {
    const items = section.questions.map((question) => {
      number += isAnswerable(question) ? 1 : 0;
      return itemOf(question, { questionnaire, number });
    });
    const intro = `<h2>${escaped(section.title)}</h2>\n${paragraph(section.description)}`;
    const when = section.showIf ? paragraph(`If ${conditionInWords(section.showIf, questionnaire)}:`, "soft") : "";
    return `<section>\n${intro}${when}<ul>\n${items.join("")}</ul>\n</section>\n`;
  });
  return `<!doctype html>
<html lang="${escaped(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${style}</style></head>
<body>
<h1>${escaped(title)}</h1>
${paragraph(`Version ${version}`, "soft")}${paragraph(description)}${body.join("")}</body>
</html>
`;
}

interface Context {
  readonly questionnaire: Questionnaire;
  readonly number: number;
}

function itemOf(question: Question, { questionnaire, number }: Context): string {
  const { text, help, showIf, evidence } = question;
  if (!isAnswerable(question)) return `<li>${paragraph(text)}</li>\n`;
  const when = showIf ? paragraph(`If ${conditionInWords(showIf, questionnaire)}:`, "soft") : "";
  const proof = evidence?.examples ? paragraph(`Evidence: ${evidence.examples}`, "soft") : "";
  return `<li>${when}${paragraph(`${number}. ${text}`, "text")}${paragraph(help, "soft")}${answerSpace(question, questionnaire)}${proof}</li>\n`;
}

function answerSpace(question: Question, questionnaire: Questionnaire): string {
  const labels = choiceLabels({ question, questionnaire: { answerSets: questionnaire.answerSets } });
  if (labels.length > 0)
    return `<ul class="choices">\n${labels.map((label) => `<li>☐ ${escaped(label)}</li>\n`).join("")}</ul>\n`;
  const { lines = 1 } = questionTypes[question.type];
  return `<div class="lines"></div>\n`.repeat(lines);
}
