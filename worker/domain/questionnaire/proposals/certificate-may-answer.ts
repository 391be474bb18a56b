import { isControlId } from "#domain/catalogue/controls.ts";
import { type DraftShape, listIn, textIn } from "../edit/draft.ts";
import { isOpen } from "../suggest/open-question.ts";
import { suggestReversed } from "../suggest/suggest-good-answer.ts";
import { type PlacedQuestion, type Proposal, questionsIn } from "./proposal.ts";

/** Words for how an organisation works, which an audit of its management system looks at; in English and German. */
const ofTheSystem =
  /\b(?:polic(?:y|ies)|procedures?|process(?:es)?|(?:written|documented|defined|formal)|(?:ai|management) (?:management )?system|method|roles?|responsibilit(?:y|ies)|inventory|objectives|aims|risk (?:management|assessments?)|impact assessments?|management review|internal audits?|raise (?:a )?(?:worr|concern)\w*|criteria|richtlinien?|verfahren|prozess\w*|schriftlich|dokumentiert\w*|verantwortlichkeiten|rollen|ziele|folgenabschätzung\w*)(?![\p{L}\p{N}])/iu;

/** Facts about the product, the past, or the certificate itself, which no certificate can answer. */
const ofTheProduct =
  /\b(?:certificat\w*|certified|zertifi\w*|switched? off|hosted?|located|regions?|countr(?:y|ies)|incidents? (?:in|of|over) the|past (?:two|three|\d+)|last (?:two|three|\d+)|copyright|insurance|price|figures|for customers|intended use|our (?:data|inputs|people|users|staff))(?![\p{L}\p{N}])/iu;

/**
 * Yes/No questions about how the vendor works that name controls: a certificate whose scope covers the product may stand
 * in for their answer, as an auditor has looked at just that. Never where a Yes is bad news, nor for facts about the product.
 */
export const certificateMayAnswer = (shape: DraftShape): Proposal[] =>
  questionsIn(shape).flatMap((one): Proposal[] => {
    const because = reasonFor(one);
    const controls = listIn((one.question.controls ?? {}) as PlacedQuestion["question"], "iso42001").filter(
      isControlId,
    );
    if (because === undefined || controls.length === 0) return [];
    return [
      {
        id: one.id,
        about: textIn(one.question, "text"),
        what: "A certificate that covers the product may answer it",
        because: `“${because}” is how the vendor works, and its audit looks at ${controls.join(", ")}`,
        edits: [{ kind: "set", path: [...one.path, "coveredBy"], value: "certificate" }],
      },
    ];
  });

function reasonFor({ question }: PlacedQuestion): string | undefined {
  const text = textIn(question, "text");
  const isAsked =
    textIn(question, "type") === "yesNo" && question.goodAnswer !== "no" && question.coveredBy === undefined;
  const isNone = textIn(question, "importance") === "none" || question.weight === 0 || question.mustHave === true;
  if (!isAsked || isNone || isOpen(text) || ofTheProduct.test(text) || suggestReversed(text) !== undefined)
    return undefined;
  return ofTheSystem.exec(text)?.[0];
}
