import { type Fields, fieldsIn, isFields, own, textOf } from "../json-tools.ts";
import { OtherLanguages } from "../other-languages.ts";
import type { SourceNote } from "../source/source.ts";
import type { CisoChoice, CisoLibrary, CisoNode, CisoQuestion } from "./library.ts";

/** Whether data is a CISO Assistant library with a framework. */
export const isCisoLibrary = (value: unknown): value is Fields => frameworkIn(value) !== undefined;

function frameworkIn(value: unknown): Fields | undefined {
  const objects = isFields(value) ? own(value, "objects") : undefined;
  const one = isFields(objects) ? own(objects, "framework") : undefined;
  const many = isFields(objects) ? fieldsIn(own(objects, "frameworks"))[0] : undefined;
  return isFields(one) ? one : many;
}

const described = [
  "urn",
  "ref_id",
  "name",
  "description",
  "requirement_nodes",
  "implementation_groups_definition",
  "locale",
  "objects",
  "translations",
];

/** The framework of a CISO Assistant library (YAML). */
export function cisoFromYaml(library: Fields): CisoLibrary {
  const framework = frameworkIn(library) ?? {};
  const languages = new OtherLanguages();
  const nodes = fieldsIn(own(framework, "requirement_nodes")).map((node) => nodeOf(node, languages));
  const objects = own(library, "objects");
  const others = isFields(objects) ? Object.keys(objects).filter((name) => !name.startsWith("framework")) : [];
  const rest = [
    ...leftIn(library),
    ...leftIn(framework),
    ...others.map((name) => left(name, "Only the framework of a library is read.")),
  ];
  return {
    id: textOf(own(framework, "ref_id")),
    title: textOf(own(framework, "name")) || textOf(own(library, "name")),
    language: textOf(own(library, "locale")) || "en",
    description: textOf(own(framework, "description")) || textOf(own(library, "description")),
    nodes,
    groups: fieldsIn(own(framework, "implementation_groups_definition")).map((group) => ({
      id: textOf(own(group, "ref_id")),
      name: textOf(own(group, "name")) || textOf(own(group, "ref_id")),
      selected: own(group, "default_selected") === true,
    })),
    notes: [...rest, ...languages.notes()],
  };
}

const left = (what: string, source: string) => ({
  place: "The file",
  what,
  source,
  outcome: "left-out" as const,
  note: "Describes the library, not its questions.",
});
const leftIn = (part: Fields) =>
  Object.keys(part)
    .filter((name) => !described.includes(name))
    .map((name) => left(name, textOf(own(part, name)) || JSON.stringify(own(part, name))));

const known = [
  "urn",
  "assessable",
  "depth",
  "parent_urn",
  "ref_id",
  "name",
  "description",
  "annotation",
  "typical_evidence",
  "importance",
  "weight",
  "implementation_groups",
  "questions",
  "translations",
];

function nodeOf(node: Fields, languages: OtherLanguages): CisoNode {
  const text = (name: string): string => textOf(own(node, name));
  countLanguages(node, languages);
  const questions = own(node, "questions");
  const entries = isFields(questions) ? Object.entries(questions) : [];
  const strange = Object.keys(node).filter((name) => !known.includes(name));
  const groups = own(node, "implementation_groups");
  return {
    place: `requirement ${text("ref_id") || text("urn").split(":").at(-1) || text("name")}`,
    assessable: own(node, "assessable") === true,
    depth: Number(own(node, "depth") ?? 1),
    refId: text("ref_id"),
    name: text("name"),
    description: text("description"),
    annotation: text("annotation"),
    typicalEvidence: text("typical_evidence"),
    importance: text("importance"),
    weight: text("weight"),
    groups: Array.isArray(groups) ? groups.map(textOf) : [],
    questions: entries.flatMap(([id, question]) =>
      isFields(question) ? [questionOf(question, { id, languages })] : [],
    ),
    notes: strange.map(
      (name): SourceNote => ({
        what: name,
        source: JSON.stringify(own(node, name)) ?? "",
        outcome: "left-out",
        note: "A question here has no place for it.",
      }),
    ),
  };
}

function questionOf(question: Fields, { id, languages }: { id: string; languages: OtherLanguages }): CisoQuestion {
  countLanguages(question, languages);
  const depends = own(question, "depends_on");
  const answers = isFields(depends) ? own(depends, "answers") : undefined;
  return {
    id,
    text: textOf(own(question, "text")),
    type: textOf(own(question, "type")),
    choices: fieldsIn(own(question, "choices")).map((choice) => choiceOf(choice, languages)),
    ...(isFields(depends) && {
      dependsOn: {
        question: textOf(own(depends, "question")),
        choices: Array.isArray(answers) ? answers.map(textOf) : [],
        every: own(depends, "condition") === "all",
      },
    }),
  };
}

function choiceOf(choice: Fields, languages: OtherLanguages): CisoChoice {
  countLanguages(choice, languages);
  const points = own(choice, "add_score");
  const result = own(choice, "compute_result");
  const selects = own(choice, "select_implementation_groups");
  return {
    id: textOf(own(choice, "urn")) || textOf(own(choice, "value")),
    label: textOf(own(choice, "value")),
    help: textOf(own(choice, "description")),
    ...(typeof points === "number" && { points }),
    result: result === true ? "compliant" : result === false ? "non_compliant" : textOf(result),
    selects: Array.isArray(selects) ? selects.map(textOf) : [],
  };
}

function countLanguages(part: Fields, languages: OtherLanguages): void {
  const translations = own(part, "translations");
  if (isFields(translations)) for (const language of Object.keys(translations)) languages.saw(language);
}
