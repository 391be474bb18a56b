import { listOf, type Shapes } from "../text.ts";

const data = (answers: unknown): string => JSON.stringify({ request: "rsp_1", product: "Assist", answers });
const policy = { answer: "Yes", explanation: "Because" };

/** Filled-in answers as JSON. */
export const answerFiles: Shapes = {
  "answers to questions that are not there": (bytes) =>
    data(Object.fromEntries(listOf((n) => [`q${n}`, policy], bytes))),
  "a long answer": (bytes) => data({ story: { answer: "word ".repeat(bytes / 5) } }),
  "an answer of many choices": (bytes) => data({ tests: { answer: listOf(() => "Never", bytes) } }),
  "an answer of objects": (bytes) => data({ story: { answer: listOf((n) => ({ n }), bytes) } }),
  "labels without end": (bytes) => {
    const labels = listOf((n) => `label ${n}`, bytes / 2);
    return data({ tests: { answer: "label 1\nlabel 2", values: labels, chooseFrom: labels } });
  },
  "the same name again and again": (bytes) => `{"answers":{${'"policy":{"answer":"Yes"},'.repeat(bytes / 26)}"x":{}}}`,
  "lists in lists": (bytes) => `{"answers":{"policy":${"[".repeat(bytes / 2)}${"]".repeat(bytes / 2)}}}`,
  "quotation marks": (bytes) => `{"answers":{"policy":{"answer":"${'\\"'.repeat(bytes / 2)}"}}}`,
};

const about = {
  format: "annexa-passport",
  version: 1,
  title: "Ours",
  publishedOn: "2026-01-01",
  vendor: { name: "Lumen" },
  systems: [],
  certificates: [],
  evidence: [],
};
const asked = (n: number) => ({ id: `q${n}`, type: "yesNo", text: "Is it so?" });
const passport = (questions: readonly { readonly id: string }[], answers: unknown): string =>
  JSON.stringify({
    ...about,
    questionnaire: {
      id: "own",
      version: 1,
      title: "Own",
      language: "en",
      sections: [{ id: "s", title: "S", questions }],
    },
    answers,
  });

/** Passports, each to be laid over a request that asks two thousand questions. */
export const passports: Shapes = {
  "the same questions": (bytes) => {
    const questions = listOf(asked, bytes / 2);
    return passport(questions, Object.fromEntries(questions.map(({ id }) => [id, { value: "yes" }])));
  },
  "questions of choices": (bytes) => {
    const options = listOf((n) => ({ value: `v${n}`, label: `Choice ${n}` }), bytes / 2);
    const questions = Array.from({ length: 400 }, (_, n) => asked(n));
    return passport(
      [{ ...asked(0), type: "single", options } as never, ...questions.slice(1)],
      Object.fromEntries(questions.map(({ id }) => [id, { value: "yes" }])),
    );
  },
  "questions of one answer set": (bytes) => {
    const options = listOf((n) => ({ value: `v${n}`, label: `Choice ${n}` }), bytes / 2);
    const questions = listOf((n) => ({ ...asked(n), type: "single", answerSet: "set" }), bytes / 2);
    const answers = Object.fromEntries(questions.map(({ id }) => [id, { value: "yes" }]));
    return passport(questions, answers).replace(
      '"sections":',
      `"answerSets":{"set":${JSON.stringify(options)}},"sections":`,
    );
  },
  "answers to questions that are not there": (bytes) =>
    passport([], Object.fromEntries(listOf((n) => [`x${n}`, { value: "yes" }], bytes))),
  "lists in lists": (bytes) =>
    passport([], { q0: { value: "HERE" } }).replace('"HERE"', `${"[".repeat(bytes / 2)}${"]".repeat(bytes / 2)}`),
};

/** Bodies of requests to the portal. */
export const bodies: Shapes = {
  "a list of words": (bytes) => JSON.stringify(listOf((n) => `word ${n}`, bytes)),
  "a list of empty lists": (bytes) => `[${"[],".repeat(bytes / 3)}[]]`,
  "names without end": (bytes) => JSON.stringify(Object.fromEntries(listOf((n) => [`name ${n}`, n], bytes))),
  "a name of a megabyte over many fields": (bytes) => `{"${"n".repeat(bytes / 2)}":[${"1,".repeat(bytes / 4)}1]}`,
  "lists in lists": (bytes) => "[".repeat(bytes / 2) + "]".repeat(bytes / 2),
  "halves of letters": (bytes) => JSON.stringify(listOf(() => "\ud800", bytes)),
};
