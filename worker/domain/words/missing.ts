import type { Missing, MissingItem } from "#domain/assessment/check-request.ts";
import type { RespondentQuestionnaire } from "#domain/questionnaire/respondent-view.ts";
import { asked, joined, type Words } from "./words.ts";

interface Named {
  /** The question in quotation marks. */
  readonly name: Words;
  readonly isRequired: boolean;
  readonly quoted: (text: string) => Words;
}

type Say<K extends Missing["kind"]> = (missing: Extract<Missing, { readonly kind: K }>, named: Named) => Words;

const words: { readonly [K in Missing["kind"]]: Say<K> } = {
  "no-system": () => "Choose at least one AI system that is in the product.",
  blank: (_, { name, isRequired }) => joined(name, isRequired ? " needs an answer." : " has no answer yet."),
  "not-covered": (_, { name }) => joined("Your certificate does not answer ", name, " today. Answer it yourself."),
  unfit: ({ why }, { name }) => joined(name, ": ", why),
  other: (_, { name }) => joined("Describe the answer to ", name, " that is not in the list."),
  explanation: ({ label }, { name, quoted }) => joined("Explain your answer to ", name, ": ", quoted(label), "."),
  evidence: ({ label }, { name, quoted }) => joined("Add evidence for ", name, ": you answered ", quoted(label), "."),
};

/** What a request lacks, in a sentence that names the question; its words know their language. */
export function missingWords({ questionId, missing }: MissingItem, questionnaire: RespondentQuestionnaire): Words {
  const question = questionnaire.sections.flatMap(({ questions }) => questions).find(({ id }) => id === questionId);
  const quoted = (text: string): Words => joined("“", asked(questionnaire, text), "”");
  const name = quoted(question?.short ?? question?.text ?? "");
  const say = words[missing.kind] as (missing: Missing, named: Named) => Words;
  return say(missing, { name, quoted, isRequired: question?.required === true });
}
