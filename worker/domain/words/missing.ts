import type { Lack } from "#domain/questionnaire/missing.ts";
import { asked, joined, type Words } from "./words.ts";

/** A question as messages name it: its short label, else its text, in quotation marks and in its own language. */
export const quotedQuestion = (
  { short, text }: { readonly short?: string | undefined; readonly text: string },
  questionnaire: { readonly language: string },
): Words => joined("“", asked(questionnaire, short ?? text), "”");

/** What an answer lacks, naming its question; `question` is its name in quotation marks. */
export function lackWords(lack: Lack, { question, language }: { question: Words; language: string }): Words {
  if (lack.kind === "other") return joined("Describe the answer to ", question, " that is not in the list.");
  const label = joined("“", asked({ language }, lack.label), "”");
  return lack.kind === "explanation"
    ? joined("Explain your answer to ", question, ": ", label, ".")
    : joined("Add evidence for ", question, ": you answered ", label, ".");
}
