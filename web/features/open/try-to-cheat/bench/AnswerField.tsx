import { choicesOf } from "#domain/questionnaire/choices.ts";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { answerWordsIn } from "#domain/questionnaire/options.ts";
import { asked } from "#domain/words/words.ts";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { withAnswer, withCertificateFor } from "../changes/answer-changes.ts";
import type { BenchProps } from "./bench-props.ts";
import { fieldKindOf } from "./field-kinds.ts";

type QuestionProps = BenchProps & { readonly question: Question };

const notApplicable = "na";
const byCertificate = "by certificate";

/** What the vendor answers, chosen, ticked or typed. */
export function AnswerField(of: QuestionProps) {
  const kind = fieldKindOf(of.question);
  if (kind === undefined) return null;
  const fields = { choice: ChosenField, choices: TickedField, text: TypedField } as const;
  const Field = fields[kind];
  return <Field {...of} />;
}

const withNotApplicable = ({ question, dossier: { questionnaire } }: QuestionProps) => {
  const choices = choicesOf({ question, questionnaire });
  const own = choices.map(({ value, label }) => ({ value, label: asked(questionnaire, label) }));
  if (own.some(({ value }) => value === notApplicable) || question.type === "yesNo") return own;
  const { na } = answerWordsIn(questionnaire.language);
  return [...own, { value: notApplicable, label: asked(questionnaire, na), exclusive: true }];
};

function ChosenField({ question, dossier, change }: QuestionProps) {
  const { id } = question;
  const answer = dossier.answers[id];
  const covered =
    question.coveredBy === undefined ? [] : [{ value: byCertificate, label: "Covered by the certificate" }];
  return (
    <Select
      id={`answer-${id}`}
      label="The vendor answers"
      value={answer?.byCertificate === true ? byCertificate : textOf(answer?.value)}
      placeholder="Nothing"
      width="full"
      options={[...withNotApplicable({ question, dossier, change }), ...covered]}
      onChange={(value) =>
        change((now) =>
          value === byCertificate
            ? withCertificateFor(now, id)
            : withAnswer(now, { question: id, value: value === "" ? undefined : value }),
        )
      }
    />
  );
}

function TickedField(of: QuestionProps) {
  const { id } = of.question;
  const value = of.dossier.answers[id]?.value;
  const ticked = [value].flat().filter((one): one is string => typeof one === "string");
  const tickedValue = (values: readonly string[]): unknown => {
    if (values.length === 0) return undefined;
    return values.includes(notApplicable) ? notApplicable : [...values];
  };
  return (
    <CheckboxGroup
      id={`answer-${id}`}
      label="The vendor answers"
      choices={withNotApplicable(of)}
      values={ticked}
      onChange={(values) => of.change((now) => withAnswer(now, { question: id, value: tickedValue(values) }))}
    />
  );
}

function TypedField({ question: { id }, dossier, change }: QuestionProps) {
  return (
    <TextInput
      id={`answer-${id}`}
      label="The vendor answers"
      value={textOf(dossier.answers[id]?.value)}
      onInput={(value) => change((now) => withAnswer(now, { question: id, value: value === "" ? undefined : value }))}
    />
  );
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
