import { type LintRemark, type LintRule, nameOf, placedQuestions } from "./remark.ts";

/** One question asks one thing: two question marks make an answer that nobody can read. */
export const asksOneThing: LintRule = (questionnaire) =>
  placedQuestions(questionnaire)
    .filter(({ question }) => (question.text.match(/\?(?=\s|$|["”')])/g) ?? []).length > 1)
    .map(({ question, path }) => ({
      severity: "warning",
      rule: "asks-one-thing",
      path: `${path}/text`,
      text: `${nameOf(question)} asks two questions. Split it, so that each answer has one meaning.`,
    }));

const htmlTag = /<\/?[a-z][^<>]{0,500}>|<!--/i;
const image = /!\[[^\]]{0,500}\]\(/;

/** Texts are a subset of Markdown: no HTML, no images. */
export const plainText: LintRule = (questionnaire) =>
  textsIn(questionnaire, "").flatMap(({ text, path }) => markupRemarks(text, path));

function markupRemarks(text: string, path: string): LintRemark[] {
  const what = htmlTag.test(text) ? "HTML" : image.test(text) ? "an image" : undefined;
  if (what === undefined) return [];
  return [
    {
      severity: "error",
      rule: "plain-text",
      path,
      text: `This text contains ${what}, which is never shown. Remove it.`,
    },
  ];
}

function textsIn(part: unknown, path: string): { text: string; path: string }[] {
  if (typeof part === "string") return [{ text: part, path }];
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([name, inner]) => textsIn(inner, `${path}/${name}`));
}
