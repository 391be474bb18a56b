import { newIdIn } from "../edit/copies.ts";
import { type DraftShape, textIn } from "../edit/draft.ts";
import type { QuestionType } from "../question-types/registry.ts";
import { type Proposal, questionsIn } from "./proposal.ts";

interface MissingForm {
  readonly type: QuestionType;
  readonly section: string;
  readonly text: string;
  readonly what: string;
  /** Words of a question that asks for the same in prose. */
  readonly asked: RegExp;
  readonly because: string;
}

/** The forms that scoring reads a certificate and AI systems from; a question in prose is only read by people. */
const forms: readonly MissingForm[] = [
  {
    type: "certificates",
    section: "Certificate",
    text: "Which ISO/IEC 42001 certificates does your organisation hold for its AI management system?",
    what: "Add the form for certificates, in a section of its own",
    asked: /42001[^.?]{0,60}(?:certif|zertifi)|(?:certif|zertifi)\w*[^.?]{0,60}42001/i,
    because: "without it no certificate can stand in for an answer, and its scope is not compared with the product",
  },
  {
    type: "aiSystems",
    section: "AI systems",
    text: "Which AI systems does the product contain or call?",
    what: "Add the form for AI systems, in a section of its own",
    asked:
      /\b(?:list|which|name|describe|what)\b[^.?]{0,40}\b(?:ai|ml|machine learning|language) (?:systems?|models?|features?|components?)|(?:welche|nennen|beschreiben)[^.?]{0,40}(?:ki-?(?:systeme?|modelle?|funktionen))/i,
    because: "without it no AI system serves what you want to use the product for",
  },
];

/** The forms for certificates and AI systems where a draft that names controls has none. */
export function missingForms(shape: DraftShape): Proposal[] {
  const all = questionsIn(shape);
  const names = all.some(({ question }) => question.controls !== undefined);
  return forms.flatMap(({ type, section, text, what, asked, because }): Proposal[] => {
    const inProse = all.find(({ question }) => asked.test(textIn(question, "text")));
    const isThere = all.some(({ question }) => textIn(question, "type") === type);
    if (isThere || (inProse === undefined && !names)) return [];
    const id = newIdIn(shape, section);
    const value = { id, title: section, questions: [{ id: `${id}-form`, type, text, importance: "none" }] };
    return [
      {
        id,
        about: section,
        what,
        because:
          inProse === undefined ? because : `“${textIn(inProse.question, "text")}” asks for it in prose; ${because}`,
        edits: [{ kind: "insert", list: ["sections"], at: 0, value }],
      },
    ];
  });
}
