import { Consumed, type Unread, unreadWords } from "../consumed.ts";
import { type Fields, isFields, own, textOf } from "../json-tools.ts";
import { OtherLanguages } from "../other-languages.ts";
import type { SourceNote } from "../source/source.ts";
import type { CisoChoice, CisoDependence, CisoLibrary, CisoNode, CisoQuestion } from "./library.ts";

/** Whether data is a CISO Assistant library with a framework. */
export const isCisoLibrary = (value: unknown): value is Fields =>
  isFields(value) && frameworkIn(value, new Consumed()) !== undefined;

/** The framework that is read: the only one, or the first of several. */
function frameworkIn(library: Fields, file: Consumed): Fields | undefined {
  const objects = file.object(library, "objects");
  if (objects === undefined) return undefined;
  return file.object(objects, "framework") ?? file.objects(objects, "frameworks")[0];
}

/** The framework of a CISO Assistant library (YAML). */
export function cisoFromYaml(library: Fields): CisoLibrary {
  const file = new Consumed();
  const reader = new LibraryReader(file);
  const framework = frameworkIn(library, file) ?? {};
  const said = (name: string): string => file.text(framework, name) || file.text(library, name);
  const ofFile = file.notesOn(library);
  // What a library and its framework are called, beside what the questionnaire is.
  for (const part of [library, framework]) for (const name of ["urn", "ref_id", "name"]) file.text(part, name);
  const read = {
    id: file.text(framework, "ref_id"),
    title: said("name"),
    language: file.text(library, "locale"),
    description: said("description"),
    nodes: file.objects(framework, "requirement_nodes").map((node) => reader.node(node)),
    groups: file.objects(framework, "implementation_groups_definition").map((group) => ({
      id: file.text(group, "ref_id"),
      name: file.text(group, "name") || file.text(group, "ref_id"),
      selected: file.flag(group, "default_selected"),
    })),
  };
  for (const part of [library, framework]) reader.countLanguages(part);
  file.report(library, (unread) => leftOut(unread, { isAbout: unread.owner === library }));
  return {
    ...read,
    notes: [...ofFile.map((note) => ({ place: "The file", ...note })), ...reader.languages.notes()],
  };
}

const leftOut = (unread: Unread, { isAbout }: { readonly isAbout: boolean }): SourceNote => ({
  what: unread.name,
  source: unreadWords(unread),
  outcome: "left-out",
  note: isAbout
    ? "Only the requirements of one framework are read, with their questions."
    : "A question here has no place for it.",
});

class LibraryReader {
  readonly languages = new OtherLanguages();
  readonly #file: Consumed;

  constructor(file: Consumed) {
    this.#file = file;
  }

  node(node: Fields): CisoNode {
    const file = this.#file;
    const text = (name: string): string => file.text(node, name);
    const [refId, urn, name] = [text("ref_id"), text("urn"), text("name")];
    text("parent_urn");
    this.countLanguages(node);
    return {
      place: `requirement ${refId || urn.split(":").at(-1) || name}`,
      assessable: file.flag(node, "assessable"),
      depth: file.number(node, "depth") ?? 1,
      refId,
      name,
      description: text("description"),
      annotation: text("annotation"),
      typicalEvidence: text("typical_evidence"),
      importance: text("importance"),
      weight: text("weight"),
      groups: this.#texts(node, "implementation_groups"),
      questions: this.#questionsOf(node),
      notes: file.notesOn(node),
    };
  }

  /** By their ids, or in a list with an id in each. */
  #questionsOf(node: Fields): CisoQuestion[] {
    const byId = this.#file.object(node, "questions");
    if (byId === undefined)
      return this.#file.objects(node, "questions").map((question) => {
        const [urn, refId] = [this.#file.text(question, "urn"), this.#file.text(question, "ref_id")];
        return this.#question(question, urn || refId || textOf(own(question, "text")));
      });
    return Object.keys(byId).flatMap((id) => {
      const question = this.#file.object(byId, id);
      return question === undefined ? [] : [this.#question(question, id)];
    });
  }

  #question(question: Fields, id: string): CisoQuestion {
    this.countLanguages(question);
    this.#file.text(question, "urn");
    const dependsOn = this.#dependence(question);
    return {
      id,
      text: this.#file.text(question, "text"),
      type: this.#file.text(question, "type"),
      choices: this.#file.objects(question, "choices").map((choice) => this.#choice(choice)),
      ...(dependsOn && { dependsOn }),
      notes: this.#file.notesOn(question),
    };
  }

  #dependence(question: Fields): CisoDependence | undefined {
    const depends = this.#file.object(question, "depends_on");
    if (depends === undefined) return undefined;
    const of = this.#file.text(depends, "question");
    return {
      source: JSON.stringify(depends),
      ...(of !== "" && { question: of }),
      choices: this.#texts(depends, "answers"),
      every: this.#file.text(depends, "condition") === "all",
    };
  }

  #choice(choice: Fields): CisoChoice {
    const file = this.#file;
    this.countLanguages(choice);
    const [points, label] = [file.number(choice, "add_score"), file.text(choice, "value")];
    const result = own(choice, "compute_result");
    return {
      id: file.text(choice, "urn") || label,
      label,
      help: file.text(choice, "description"),
      ...(points !== undefined && { points }),
      result:
        typeof result === "boolean"
          ? file.flag(choice, "compute_result")
            ? "compliant"
            : "non_compliant"
          : file.text(choice, "compute_result"),
      selects: this.#texts(choice, "select_implementation_groups"),
    };
  }

  /** The texts of a list; what else is in it is not read. */
  #texts(fields: Fields, name: string): string[] {
    const value = own(fields, name);
    if (!Array.isArray(value) || value.some((one) => textOf(one) === "")) return [];
    this.#file.whole(fields, name);
    return value.map(textOf);
  }

  countLanguages(part: Fields): void {
    const translations = own(part, "translations");
    if (!isFields(translations)) return;
    this.#file.whole(part, "translations");
    for (const language of Object.keys(translations)) this.languages.saw(language);
  }
}
