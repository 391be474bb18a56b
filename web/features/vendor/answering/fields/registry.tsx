import type { TypeOnPage } from "#domain/questionnaire/question-types/which-types.ts";
import { AddressField } from "./AddressField.tsx";
import { ChoiceField } from "./ChoiceField.tsx";
import { ChoicesField } from "./ChoicesField.tsx";
import { DateField } from "./DateField.tsx";
import { EvidenceField } from "./EvidenceField.tsx";
import type { Field, QuestionOf } from "./field-props.ts";
import { NumberField } from "./NumberField.tsx";
import { PercentField } from "./PercentField.tsx";
import { TableField } from "./TableField.tsx";
import { LongTextField, TextField } from "./TextFields.tsx";

/** The field of every type that a vendor answers on the page of a section. */
export const fields: { readonly [T in TypeOnPage]: Field<QuestionOf<T>> } = {
  yesNo: ChoiceField,
  single: ChoiceField,
  multiple: ChoicesField,
  text: TextField,
  longText: LongTextField,
  email: AddressField,
  url: AddressField,
  date: DateField,
  number: NumberField,
  percent: PercentField,
  evidence: EvidenceField,
  table: TableField,
};
