import { typeIn } from "#domain/questionnaire/edit/draft.ts";
import type { Limit, LimitValues } from "#domain/questionnaire/question-types/limits.ts";
import { Checkbox } from "#web/components/Checkbox.tsx";
import type { Part } from "../part.ts";
import { PartText } from "./PartText.tsx";

interface LimitProps {
  readonly part: Part;
  readonly field: string;
  readonly limit: Limit;
}

const Written = ({ part, field, limit: { label } }: LimitProps) => (
  <PartText part={part} field={field} label={label} optional />
);

const Counted = ({ part, field, limit: { label } }: LimitProps) => (
  <PartText part={part} field={field} label={label} kind="number" optional />
);

const Ticked = ({ part, field, limit: { label } }: LimitProps) => (
  <Checkbox
    id={part.idOf(field)}
    label={label}
    checked={part.fields[field] === true}
    onChange={(checked) => part.set(field, checked ? true : undefined)}
  />
);

const fields: Readonly<Record<keyof LimitValues, typeof Written>> = {
  count: Counted,
  number: Counted,
  day: Written,
  line: Written,
  tick: Ticked,
};

/** The limits that a type of question has, each in a field that fits what it holds; what is ticked stands last. */
export function LimitFields({ part }: { part: Part }) {
  const limits = Object.entries(typeIn(part.fields)?.limits ?? {});
  const isTick = ([, { holds }]: (typeof limits)[number]): boolean => holds === "tick";
  return (
    <>
      {[...limits.filter((one) => !isTick(one)), ...limits.filter(isTick)].map(([field, limit]) => {
        const Field = fields[limit.holds];
        return <Field key={field} part={part} field={field} limit={limit} />;
      })}
    </>
  );
}
