import type { TestName } from "#domain/questionnaire/condition.schema.ts";
import type { Subject } from "./subjects.ts";

/** A test or its opposite, as one entry of a pull-down. */
interface Testing {
  readonly name: TestName;
  readonly isDenied: boolean;
}

const words: Readonly<Record<TestName, readonly [is: string, isNot: string]>> = {
  is: ["is", "is anything but"],
  isNot: ["is not", "is just"],
  isOneOf: ["is one of", "is none of"],
  includes: ["includes", "does not include"],
  atLeast: ["is at least", "is less than"],
  atMost: ["is at most", "is more than"],
  // Never true of a question that is shown: it is told as a mistake, and never offered.
  answered: ["has been answered", "has not been answered"],
};

const dayWords: Partial<typeof words> = {
  atLeast: ["is on or after", "is before"],
  atMost: ["is on or before", "is after"],
};

/** Tests whose opposite people ask for as well, and the name it goes by. */
const opposites: readonly TestName[] = ["isOneOf", "includes", "atLeast", "atMost"];

export const keyOfTesting = ({ name, isDenied }: Testing): string => `${isDenied ? "not " : ""}${name}`;

/** What a key of the pull-down stands for. */
export const testingOf = (key: string): Testing => {
  const isDenied = key.startsWith("not ");
  return { name: (isDenied ? key.slice("not ".length) : key) as TestName, isDenied };
};

/** What can be tested of a subject, the likeliest first; what stands in the file is always among them. */
export function testChoices(subject: Subject | undefined, current: Testing): { value: string; label: string }[] {
  const names = subject?.tests ?? [current.name];
  const plain = names.map((name) => ({ name, isDenied: false }));
  const denied = names.filter((name) => opposites.includes(name)).map((name) => ({ name, isDenied: true }));
  const all = [...plain, ...denied];
  const isThere = all.some((one) => keyOfTesting(one) === keyOfTesting(current));
  return (isThere ? all : [...all, current]).map((one) => ({ value: keyOfTesting(one), label: wordsOf(one, subject) }));
}

function wordsOf({ name, isDenied }: Testing, subject: Subject | undefined): string {
  const pair = (subject?.kind === "day" ? dayWords[name] : undefined) ?? words[name];
  return pair[isDenied ? 1 : 0];
}
