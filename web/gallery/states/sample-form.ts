import { isShaped, isText } from "#web/device/guards.ts";
import { DraftedForm } from "#web/forms/DraftedForm.ts";
import type { FieldWord } from "#web/forms/differences.ts";
import { RevisedForm } from "#web/forms/RevisedForm.ts";
import { aMoment } from "../texts.ts";

/** What the forms of the gallery are about. */
export interface Product {
  readonly name: string;
  readonly purpose: string;
}

export const words: readonly FieldWord<Product>[] = [
  { label: "Name", say: ({ name }) => name },
  { label: "Purpose", say: ({ purpose }) => purpose },
];

const base: Product = { name: "Halden Assist", purpose: "Answers employees" };
const isBody = isShaped<Product>({ name: isText, purpose: isText });
const fields = (prefix: string) => ({ root: "", prefix });
const keeping = { keep: () => Promise.resolve(true), drop: () => Promise.resolve() };

/** A form into which nothing was typed. */
export const blankForm = (prefix: string): DraftedForm<Product> =>
  new DraftedForm({
    box: { found: undefined, ...keeping },
    start: { id: "a", revision: 1, body: base },
    isBody,
    fields: fields(prefix),
  });

/** A form that was typed into before and not saved. */
export const typedForm = (prefix: string): DraftedForm<Product> => {
  const found = { id: "a", revision: 1, base, body: { ...base, name: "Halden Helper" }, typedAt: aMoment };
  return new DraftedForm({
    box: { found, ...keeping },
    start: { id: "a", revision: 1, body: base },
    isBody,
    fields: fields(prefix),
  });
};

interface Both {
  readonly mine: Partial<Product>;
  readonly theirs: Partial<Product>;
}

/** A form whose product somebody else changed meanwhile. */
export const overtakenForm = ({ mine, theirs }: Both): RevisedForm<Product> => {
  const found = { id: "a", revision: 1, base, body: { ...base, ...mine }, typedAt: aMoment };
  return new RevisedForm({
    box: { found, ...keeping },
    start: { id: "a", revision: 2, body: { ...base, ...theirs } },
    isBody,
    fields: fields(""),
    store: () => Promise.resolve(undefined),
    look: () => Promise.resolve(undefined),
  });
};
