import type { SendAssessment } from "#contract/assessment.schema.ts";
import type { FieldProblem } from "#contract/problems.ts";
import { isListOf, isNumber, isShaped, isText } from "#web/device/guards.ts";

export type TextField = Exclude<keyof SendAssessment, "uses">;
export type Use = SendAssessment["uses"][number];

export const newUse = (number: number): Use => ({
  id: `use-${number}`,
  name: "",
  description: "",
  factors: { data: 1, consequence: 1, autonomy: 1, regulation: 1, reach: 1 },
});

/** The number of the use after the last one. */
export const nextNumber = (uses: readonly Use[]): number =>
  Math.max(0, ...uses.map(({ id }) => Number(id.replace("use-", "")))) + 1;

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
export function missingIn(body: SendAssessment): FieldProblem[] {
  const blank = required.filter(([field]) => body[field].trim() === "");
  const nameless = body.uses.flatMap((use, index) => (use.name.trim() === "" ? [index] : []));
  return [
    ...blank.map(([field, message]) => ({ pointer: `/${field}`, message })),
    ...nameless.map((index) => ({
      pointer: `/uses/${index}/name`,
      message: "Name the AI system or feature you want to use",
    })),
  ];
}

/** The same without blanks around the texts, such as one pasted after an address. */
export const trimmed = (body: SendAssessment): SendAssessment => ({
  ...body,
  ...Object.fromEntries(required.map(([field]) => [field, body[field].trim()])),
});

const isFactors = isShaped<Use["factors"]>({
  data: isNumber,
  consequence: isNumber,
  autonomy: isNumber,
  regulation: isNumber,
  reach: isNumber,
});

/** Whether a draft holds an assessment to be sent. */
export const isSending = isShaped<SendAssessment>({
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
