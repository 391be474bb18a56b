import { type DraftQuestion, type DraftShape, listIn, textIn } from "../edit/draft.ts";
import { type Proposal, questionsIn } from "./proposal.ts";

/** Words that ask for a document with the answer; in English and German. */
const asksForProof =
  /(?<![\p{L}\p{N}])(?:(?:please )?(?:attach|upload|enclose)\w*|(?:provide|share|submit|send|include) (?:us )?(?:with )?(?:a |an |the |your |any )?(?:\w+ )?(?:cop(?:y|ies)|evidence|proof|documentation|documents?|screenshots?|reports?)|supporting (?:evidence|documents?|documentation)|as evidence|(?:evidence|proof) (?:is )?required|beifügen|beilegen|hochladen|nachweise? (?:beilegen|vorlegen|erforderlich))(?![\p{L}\p{N}])/iu;

/** The answers that claim something, and so may have to be shown. */
const claims = ["yes", "partial"];

/** Yes/No questions that ask for a document in their words, or name examples of one, and need none so far. */
export const evidenceWanted = (shape: DraftShape): Proposal[] =>
  questionsIn(shape).flatMap(({ id, question, path }): Proposal[] => {
    const rule = (question.evidence ?? {}) as DraftQuestion;
    if (textIn(question, "type") !== "yesNo" || question.goodAnswer === "no" || rule.requiredFor !== undefined)
      return [];
    const because = reasonFor(question, textIn(rule, "examples"));
    if (because === undefined) return [];
    const offered = listIn(question, "answers");
    const requiredFor = claims.filter((word) => offered.length === 0 || offered.includes(word));
    return [
      {
        id,
        about: textIn(question, "text"),
        what: requiredFor.length > 1 ? "Yes and Partly need evidence" : "A Yes needs evidence",
        because,
        edits: [{ kind: "set", path: [...path, "evidence"], value: { ...rule, requiredFor } }],
      },
    ];
  });

function reasonFor(question: DraftQuestion, examples: string): string | undefined {
  const words = [textIn(question, "text"), textIn(question, "help")].map((text) => asksForProof.exec(text)?.[0]);
  const said = words.find((one) => one !== undefined);
  if (said !== undefined) return `it says “${said}”`;
  return examples === "" ? undefined : `it names “${examples.slice(0, 80)}” as evidence`;
}
