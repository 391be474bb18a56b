import { filled, listOf, numbered, type Shapes } from "../text.ts";

const survey = (elements: unknown, more: object = {}): string =>
  JSON.stringify({ title: "S", pages: [{ name: "one", elements }], ...more });
const first = { type: "text", name: "first", title: "First?" };
const surveyText =
  (part: string) =>
  (bytes: number): string =>
    survey([{ ...first, title: filled(part, bytes) }]);
const deep = (open: string, close: string, inner: string, bytes: number): string => {
  const times = Math.round(bytes / (open.length + close.length));
  return open.repeat(times) + inner + close.repeat(times);
};

/** SurveyJS surveys, and texts with HTML in them. */
export const surveys: Shapes = {
  questions: (bytes) => survey(listOf((n) => ({ ...first, name: `q${n}`, title: `Is it so, ${n}?` }), bytes)),
  "questions with choices": (bytes) =>
    survey(listOf((n) => ({ type: "radiogroup", name: `q${n}`, title: "Which?", choices: ["a", "b", "c"] }), bytes)),
  "questions shown for the one before": (bytes) =>
    survey(listOf((n) => ({ ...first, name: `q${n}`, visibleIf: `{q${n - 1}} notempty` }), bytes)),
  "a question of many choices": (bytes) =>
    survey([{ type: "checkbox", name: "q", choices: listOf((n) => ({ value: `v${n}`, text: `Choice ${n}` }), bytes) }]),
  "a matrix of many rows": (bytes) =>
    survey([{ type: "matrix", name: "m", columns: ["Yes", "No"], rows: listOf((n) => `row ${n}`, bytes) }]),
  "a condition without end": (bytes) =>
    survey([first, { ...first, name: "q", visibleIf: numbered((n) => `{first} = ${n}`, bytes, " or ") }]),
  "conditions of the longest kind": (bytes) =>
    survey([
      first,
      ...listOf(
        (n) => ({ ...first, name: `q${n}`, visibleIf: numbered((m) => `{first} = 'v${m}'`, 3_900, " or ") }),
        bytes,
      ),
    ]),
  "conditions in brackets": (bytes) =>
    survey([first, ...listOf((n) => ({ ...first, name: `q${n}`, visibleIf: filled("(", 3_900) }), bytes)]),
  "panels in panels": (bytes) =>
    `{"pages":[{"elements":[${deep('{"type":"panel","name":"p","elements":[', "]}", JSON.stringify(first), bytes)}]}]}`,
  "properties that nobody knows": (bytes) =>
    survey([{ ...first, ...Object.fromEntries(listOf((n) => [`own${n}`, n], bytes)) }]),
  "questions with properties that nobody knows": (bytes) =>
    survey(listOf((n) => ({ ...first, name: `q${n}`, own: { a: [n] } }), bytes)),
  "texts in many languages": (bytes) =>
    survey([{ ...first, title: Object.fromEntries(listOf((n) => [`l${n}`, "Text"], bytes)) }]),
  "the same name again and again": (bytes) => survey(listOf(() => first, bytes)),
  tags: surveyText("<b>x</b>"),
  "open tags": surveyText("<a href="),
  "tags that never end": surveyText("<p "),
  "comments that never end": surveyText("<!-- "),
  "scripts that never end": surveyText("<script>"),
  links: surveyText("<a href='https://x.example'>x</a>"),
  "links that never end": surveyText("<a href='x'>"),
  "links with many addresses": surveyText(`<a ${"href='x' ".repeat(200)}>`),
  "links with many blanks": surveyText(`<a href${" ".repeat(1_900)}`),
  references: surveyText("&amp;"),
  "references that never end": surveyText("&#1"),
  blanks: surveyText(" \n"),
  "blanks between tags": surveyText("<br> \n "),
};

const choices = [{ a: "One" }, { b: "Two" }];
const vsaq = (items: unknown): string => JSON.stringify({ questionnaire: [{ type: "block", text: "B", items }] });
const tip = (n: number): object => ({ type: "tip", cond: `c${n}`, warn: "yes", severity: "high", text: "Mend it." });

/** VSAQ, which is JSON as people write it. */
export const vsaqs: Shapes = {
  questions: (bytes) => vsaq(listOf((n) => ({ type: "line", id: `q${n}`, text: `Is it so, ${n}?` }), bytes)),
  "questions with tips": (bytes) =>
    vsaq(
      listOf(
        (n) => [
          { type: "radiogroup", id: `q${n}`, text: "Which?", choices: [{ [`c${n}`]: "Yes" }, { [`d${n}`]: "No" }] },
          tip(n),
        ],
        bytes,
      ).flat(),
    ),
  "tips without questions": (bytes) => vsaq(listOf(tip, bytes)),
  "questions shown for one choice": (bytes) =>
    vsaq([
      { type: "radiogroup", id: "first", text: "?", choices },
      ...listOf((n) => ({ type: "line", id: `q${n}`, text: "?", cond: "a || !b" }), bytes),
    ]),
  "blocks in blocks": (bytes) => `{"questionnaire":[${deep('{"type":"block","text":"b","items":[', "]}", "", bytes)}]}`,
  "many blocks": (bytes) => vsaq(listOf((n) => ({ type: "block", id: `b${n}`, text: `Part ${n}`, items: [] }), bytes)),
  comments: (bytes) => `${filled("// a remark\n", bytes)}${vsaq([])}`,
  "a comment that never ends": (bytes) => `${vsaq([]).slice(0, -1)}/* ${filled("* /", bytes)}`,
  "joined texts": (bytes) =>
    `{"questionnaire": [{"type": "block", "text": ${filled('"ab" + ', bytes)} "c", "items": []}]}`,
  "commas too many": (bytes) => `{"questionnaire": [${filled('{"type":"line","text":"?",},', bytes)}]}`,
  escapes: (bytes) => `// x\n{"questionnaire": [{"type": "block", "text": "${filled("\\x41", bytes)}", "items": []}]}`,
  "open quotation marks": (bytes) => `// x\n${filled('"', bytes)}`,
  backslashes: (bytes) => `// x\n"${filled("\\", bytes)}`,
  signs: (bytes) => `{${filled("+", bytes)}`,
  "lists in lists": (bytes) => `{"questionnaire": ${filled("[", bytes)}`,
  "closed lists in lists": (bytes) => deep("[", "]", "1", bytes),
};

const fhir = (item: unknown, more: object = {}): string =>
  JSON.stringify({ resourceType: "Questionnaire", status: "draft", title: "F", ...more, item });
const item = (n: number, more: object = {}): object => ({
  linkId: `${n}`,
  type: "string",
  text: `Is it so, ${n}?`,
  ...more,
});

export const fhirs: Shapes = {
  items: (bytes) => fhir(listOf((n) => item(n), bytes)),
  "items with answers": (bytes) =>
    fhir(
      listOf(
        (n) =>
          item(n, {
            type: "choice",
            answerOption: [{ valueCoding: { code: "a", display: "A" } }, { valueString: "b" }],
          }),
        bytes,
      ),
    ),
  "an item of many answers": (bytes) =>
    fhir([
      item(1, {
        type: "choice",
        answerOption: listOf((n) => ({ valueCoding: { code: `c${n}`, display: `Choice ${n}` } }), bytes),
      }),
    ]),
  "items shown for the one before": (bytes) =>
    fhir(
      listOf(
        (n) => item(n, { enableWhen: [{ question: `${n - 1}`, operator: "exists", answerBoolean: true }] }),
        bytes,
      ),
    ),
  "an item of many conditions": (bytes) =>
    fhir([
      item(1),
      item(2, {
        enableBehavior: "any",
        enableWhen: listOf((n) => ({ question: "1", operator: "=", answerString: `a${n}` }), bytes),
      }),
    ]),
  "items in items": (bytes) =>
    `{"resourceType":"Questionnaire","item":[${deep('{"linkId":"1","type":"group","text":"G","item":[', "]}", "", bytes)}]}`,
  "many value sets": (bytes) =>
    fhir(
      listOf((n) => item(n, { type: "choice", answerValueSet: `#v${n}` }), bytes / 2),
      {
        contained: listOf(
          (n) => ({ resourceType: "ValueSet", id: `v${n}`, compose: { include: [{ concept: [{ code: "a" }] }] } }),
          bytes / 2,
        ),
      },
    ),
  "items with extensions": (bytes) =>
    fhir(listOf((n) => item(n, { extension: [{ url: "x", valueString: "y" }] }), bytes)),
  "the same item again and again": (bytes) => fhir(listOf(() => item(1), bytes)),
};
