import { type Fields, fieldsIn, isFields, own, textOf } from "../json-tools.ts";
import type { SourceChoice, SourceNote } from "../source/source.ts";

interface AnswerOptions {
  readonly choices: readonly SourceChoice[];
  readonly notes: readonly SourceNote[];
}

/** The answers of an item: its own, or those of a value set that is in the file. Ordinal values become points. */
export function answerOptions(item: Fields, root: Fields): AnswerOptions {
  const own_ = fieldsIn(own(item, "answerOption"));
  const address = textOf(own(item, "answerValueSet"));
  const contained = address.startsWith("#") ? concepts(root, address.slice(1)) : [];
  const listed = own_.length > 0 ? own_.map(optionOf) : contained.map(codingOf);
  const note = "The answers stand in a list outside the file. Write them in the builder.";
  const notes: SourceNote[] =
    address !== "" && listed.length === 0 ? [{ what: "value set", source: address, outcome: "left-out", note }] : [];
  const most = Math.max(0, ...listed.map(({ points }) => points ?? 0));
  const hasPoints = most > 0 && listed.some(({ points }) => points !== undefined);
  const choices = listed.map(({ points, ...choice }) =>
    hasPoints && points !== undefined ? { ...choice, score: Math.max(0, points / most) } : choice,
  );
  return { choices, notes };
}

type Listed = SourceChoice & { readonly points?: number };

function optionOf(option: Fields): Listed {
  const coding = own(option, "valueCoding");
  const points = pointsIn(option);
  const listed = isFields(coding) ? codingOf(coding) : plainOf(option);
  return points === undefined ? listed : { ...listed, points };
}

function codingOf(coding: Fields): Listed {
  const value = textOf(own(coding, "code")) || textOf(own(coding, "display"));
  const points = pointsIn(coding);
  return { value, label: textOf(own(coding, "display")) || value, ...(points !== undefined && { points }) };
}

function plainOf(option: Fields): Listed {
  const name = Object.keys(option).find((one) => one.startsWith("value")) ?? "";
  const reference = own(option, name);
  const value = isFields(reference) ? textOf(own(reference, "display")) : textOf(reference);
  return { value, label: value };
}

/** `ordinalValue` of R4, `itemWeight` of R5. */
function pointsIn(part: Fields): number | undefined {
  const found = fieldsIn(own(part, "extension")).find((one) =>
    /(ordinalValue|itemWeight)$/.test(textOf(own(one, "url"))),
  );
  const value = found && own(found, "valueDecimal");
  return typeof value === "number" ? value : undefined;
}

function concepts(root: Fields, id: string): Fields[] {
  const set = fieldsIn(own(root, "contained")).find((one) => own(one, "id") === id);
  const [compose, expansion] = [set && own(set, "compose"), set && own(set, "expansion")];
  const included = isFields(compose)
    ? fieldsIn(own(compose, "include")).flatMap((one) => fieldsIn(own(one, "concept")))
    : [];
  return included.length > 0 ? included : isFields(expansion) ? fieldsIn(own(expansion, "contains")) : [];
}
