import { canCount } from "../which-count.ts";
import { type LintRule, nameOf, placedQuestions } from "./remark.ts";

const negative = /\b(?:not|never|no|none|nobody|without|cannot|neither|nor)\b|n['’]t\b/gi;
const hidden =
  /\b(?:un(?:able|available|authori[sz]ed|aware|checked|controlled|limited|managed|monitored|protected|reviewed|supported|tested)|fail(?:s|ed)? to|lack(?:s|ed)?|avoid(?:s|ed)?|exclude[sd]?|prevent(?:s|ed)?|prohibit(?:s|ed)?)\b/i;

/** "Do you not…without" makes a Yes that half the readers mean as a No (ux B7). */
export const noDoubleNegative: LintRule = (questionnaire) =>
  placedQuestions(questionnaire)
    .filter(({ question: { type, text } }) => type === "yesNo" && isDouble(text))
    .map(({ question, path }) => ({
      severity: "warning",
      rule: "no-double-negative",
      path: `${path}/text`,
      text: `${nameOf(question)} denies twice. Turn it round, so that a Yes says what is done.`,
    }));

function isDouble(text: string): boolean {
  const count = text.match(negative)?.length ?? 0;
  return count > 1 || (count === 1 && hidden.test(text));
}

const asksForProof =
  /\b(?:can|could|will|would|are you able to|do) you (?:please )?(?:provide|share|send|show|attach|submit|supply|upload)\b.*\b(?:evidence|proof|copy|copies|report|document|documents|documentation|certificate|records?|policy)\b|\bdo you have (?:any )?(?:evidence|proof)\b/i;

/** Proof is shown, not affirmed: a Yes to "can you send…" proves nothing (ux B7). */
export const proofIsShown: LintRule = (questionnaire) =>
  placedQuestions(questionnaire)
    .filter(({ question: { type, text } }) => type === "yesNo" && asksForProof.test(text))
    .map(({ question, path }) => ({
      severity: "warning",
      rule: "proof-is-shown",
      path: `${path}/text`,
      text: `${nameOf(question)} asks for proof with Yes or No. Ask what is done, and add the proof under Evidence, or make it a question for evidence.`,
    }));

/** A question that counts tells in plain words how to answer it (ux B7). */
export const helpIsThere: LintRule = (questionnaire) =>
  placedQuestions(questionnaire)
    .filter(({ question }) => (question.help ?? "").trim() === "" && canCount(question, questionnaire))
    .map(({ question, path }) => ({
      severity: "info",
      rule: "help-is-there",
      path: `${path}/help`,
      text: `${nameOf(question)} has no help. A sentence on what counts as an answer saves a mail.`,
    }));
