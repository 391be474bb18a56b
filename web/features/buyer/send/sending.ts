import type { SendingForm } from "#contract/assessment.schema.ts";
import type { FieldProblem } from "#contract/problems.ts";
import { factorWords } from "#domain/words/factors.ts";
import { isListOf, isShaped, isText } from "#web/device/guards.ts";
import { isFactors, notChosen, type Use } from "#web/features/shared/uses/new-use.ts";

export type TextField = Exclude<keyof SendingForm, "uses">;
const required: readonly (readonly [TextField, string])[] = [
  ["questionnaireId", "Choose a questionnaire"],
  ["vendorName", "Name the vendor"],
  ["vendorLegalName", "Give the legal entity you will contract with"],
  ["contactName", "Name the contact person"],
  ["contactEmail", "Give the contact's e-mail address"],
  ["product", "Name the product"],
  ["purpose", "Say what you want to use the product for"],
  ["dueOn", "Give a due date"],
];

/** What has to be there before it can be sent, and is not. */
export function missingIn(body: SendingForm): FieldProblem[] {
  const blank = required.filter(([field]) => body[field].trim() === "");
  const nameless = body.uses.flatMap((use, index) => (use.name.trim() === "" ? [index] : []));
  const unrated = body.uses.flatMap(({ factors }, index) =>
    factorWords.flatMap(({ factor, label }) =>
      factors[factor] === notChosen
        ? [{ pointer: `/uses/${index}/factors/${factor}`, message: `Choose for AI system ${index + 1}: ${label}` }]
        : [],
    ),
  );
  return [
    ...blank.map(([field, message]) => ({ pointer: `/${field}`, message })),
    ...nameless.map((index) => ({
      pointer: `/uses/${index}/name`,
      message: "Name the AI system or feature you want to use",
    })),
    ...unrated,
  ];
}

/** The same without blanks around the texts, such as one pasted after an address. */
export const trimmed = (body: SendingForm): SendingForm => ({
  ...body,
  ...Object.fromEntries(required.map(([field]) => [field, body[field].trim()])),
});

/** Whether a draft holds an assessment to be sent. */
export const isSending = isShaped<SendingForm>({
  questionnaireId: isText,
  vendorName: isText,
  vendorLegalName: isText,
  contactName: isText,
  contactEmail: isText,
  product: isText,
  purpose: isText,
  dueOn: isText,
  uses: isListOf(isShaped<Use>({ id: isText, name: isText, description: isText, factors: isFactors })),
});
