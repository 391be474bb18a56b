import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "#worker/cli/tools.ts";
import { filled, numbered, type Shapes } from "../text.ts";

const head = "id: own\nversion: 1\ntitle: Own\nlanguage: en\n";
const section = `${head}sections:\n  - id: one\n    title: One\n    questions:\n`;
const question = (n: number, more = ""): string =>
  `      - id: q${n}\n        type: yesNo\n        text: Is it so?\n${more}`;
const ofQuestions =
  (more: (n: number) => string) =>
  (bytes: number): string =>
    section + numbered((n) => question(n, more(n)), bytes);
/** One question with something long in it. */
const inQuestion =
  (more: (bytes: number) => string) =>
  (bytes: number): string =>
    section + question(0) + question(1, more(bytes));
const inText =
  (part: string) =>
  (bytes: number): string =>
    `${section}      - id: q\n        type: longText\n        text: "${filled(part, bytes)}"\n`;
const condition = (n: number): string => `{ question: q0, is: ${n % 2 === 0 ? "yes" : "no"} }`;

const [shelfHead = "", shelfSections = ""] = readFileSync(
  join(repository, "questionnaires/ai-vendor-core.yaml"),
  "utf8",
).split(/(?<=^sections:\n)/m);

/** Questionnaires as people write them. */
export const drafts: Shapes = {
  "the shelf's core, again and again": (bytes) => {
    const times = Math.max(1, Math.floor((bytes - shelfHead.length) / shelfSections.length));
    const again = (n: number): string => shelfSections.replace(/^(\s*(?:- )?id: )(\S+)$/gm, `$1$2-${n}`);
    return shelfHead + Array.from({ length: times }, (_, n) => again(n)).join("");
  },
  "questions with controls": ofQuestions(() => "        controls: { iso42001: [A.2.2] }\n"),
  "questions with all there is": ofQuestions(
    (n) =>
      `        help: How to answer ${n}, in a sentence.\n        explainFor: [no, partial]\n        findings:\n          - { when: [no], title: It is not so ${n}, severity: high, advice: Do it. }\n`,
  ),
  comments: (bytes) => section + numbered((n) => question(n, "        # a remark\n"), bytes),
};

/** Questionnaires that nobody writes who means well, or that are far longer than any. */
export const oddities: Shapes = {
  "each shown for the one before": ofQuestions((n) =>
    n === 0 ? "" : `        showIf: { question: q${n - 1}, is: yes }\n`,
  ),
  "all shown for one, by conditions of several parts": ofQuestions((n) =>
    n === 0
      ? ""
      : `        showIf: { any: [${condition(n)}, { not: { all: [${condition(1)}, ${condition(n + 1)}] } }] }\n`,
  ),
  "a condition of many parts": inQuestion(
    (bytes) => `        showIf: { any: [${numbered(condition, bytes, ", ")}] }\n`,
  ),
  "conditions in conditions, ten deep": inQuestion(
    (bytes) => `        showIf: ${"{ all: [".repeat(9)}${numbered(condition, bytes, ", ")}${"] }".repeat(9)}\n`,
  ),
  "a question with many options": (bytes) =>
    `${section}      - id: q\n        type: single\n        text: Which?\n        options:\n${numbered((n) => `          - { value: v${n}, label: Choice ${n} }\n`, bytes)}`,
  "many sections": (bytes) =>
    `${head}sections:\n${numbered((n) => `  - id: s${n}\n    title: Part ${n}\n    questions: []\n`, bytes)}`,
  "many answer sets": (bytes) =>
    `${head}answerSets:\n${numbered((n) => `  set${n}:\n    - { value: a, label: A }\n`, bytes)}sections: []\n`,
  "many retired ids": (bytes) => `${head}retiredIds: [${numbered((n) => `old${n}`, bytes, ", ")}]\nsections: []\n`,
  "the same id again and again": (bytes) => section + filled(question(1), bytes),
  "the same field again and again": (bytes) => filled("title: Own\n", bytes),
  "fields that nobody knows": (bytes) => head + numbered((n) => `titel${n}: 1\n`, bytes),
  "fields that nobody knows, in a question": inQuestion((bytes) => numbered((n) => `        helpp${n}: 1\n`, bytes)),
  "a field that nobody knows in each": ofQuestions(() => "        helpp: So\n"),
  "a field of the wrong kind in each": ofQuestions(() => "        help: [1]\n"),
  "findings without end": inQuestion(
    (bytes) =>
      `        findings:\n${numbered((n) => `          - { when: [no], title: F${n}, severity: low, advice: Do it. }\n`, bytes)}`,
  ),
  "a text of blanks": inText(" "),
  "a text of words": inText("and or word, "),
  "a text of questions": inText("Do you not? "),
  "a text of brackets": inText("(e.g. (see "),
  "a text of line ends": (bytes) =>
    `${section}      - id: q\n        type: text\n        text: |\n${filled("          \n", bytes)}`,
  "a text over many lines": (bytes) =>
    `${section}      - id: q\n        type: text\n        text: >\n${filled("          word word word\n", bytes)}`,
  "a plain text over many lines": (bytes) =>
    `${section}      - id: q\n        type: text\n        text: word\n${filled("          word\n", bytes)}`,
  "a very long name": (bytes) => `${filled("name", bytes)}: 1\n`,
  remarks: (bytes) => head + filled("# a remark\n", bytes),
  "empty lines": (bytes) => head + filled("\n", bytes),
  "blanks at the end": (bytes) => head + filled(" ", bytes),
  tabs: (bytes) => head + filled("\t", bytes),
  "quotation marks": (bytes) => filled('"', bytes),
  "an open quotation mark": (bytes) => `${head}description: "${filled("word ", bytes)}`,
  "backslashes in quotes": (bytes) => `${head}description: "${filled("\\\\", bytes)}"\n`,
  anchors: (bytes) => filled("&a ", bytes),
  aliases: (bytes) => `a: &a [x]\nb: [${filled("*a, ", bytes)}]\n`,
  tags: (bytes) => filled("- !x y\n", bytes),
  "lists in lists": (bytes) => filled("[", bytes),
  "closed lists in lists": (bytes) => filled("[", bytes / 2) + filled("]", bytes / 2),
  "lists deep by their place": (bytes) => numbered((n) => `${" ".repeat(n)}-\n`, bytes),
  "maps in maps": (bytes) => filled("{a: ", bytes),
  "a list of empty lists": (bytes) => `[${filled("[],", bytes)}]`,
  "one list of words": (bytes) => `a: [${filled("x, ", bytes)}]\n`,
  documents: (bytes) => filled("---\n", bytes),
  directives: (bytes) => filled("%a\n", bytes),
  "question marks": (bytes) => filled("? a\n", bytes),
  "broken lines": (bytes) => filled("a: b: c\n", bytes),
  "broken texts": (bytes) => head + filled('x: "a" b\n', bytes),
  "control characters": (bytes) => filled("\u0002\u0018", bytes),
};

/** Translations of one. */
export const translations: Shapes = {
  questions: (bytes) =>
    `translationOf: own\nversion: 1\nlanguage: de\ntitle: Eigen\nquestions:\n${numbered((n) => `  q${n}:\n    text: Ist es so?\n    help: So geht es.\n`, bytes)}`,
  "fields that nobody knows": (bytes) => `translationOf: own\n${numbered((n) => `x${n}: y\n`, bytes)}`,
  "words of the wrong kind": (bytes) =>
    `translationOf: own\nversion: 1\nlanguage: de\nquestions:\n${numbered((n) => `  q${n}: [1]\n`, bytes)}`,
};
