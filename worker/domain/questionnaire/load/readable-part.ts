import type * as z from "zod";
import { type Questionnaire, questionnaireSchema } from "../definition.schema.ts";
import { closestWord } from "./did-you-mean.ts";
import { partAt } from "./field-names.ts";
import { type Path, pointerOf } from "./places.ts";
import { maxFields, valueAt } from "./schema-messages.ts";

/** What of a file with mistakes can be understood, and where nothing is to be said because of them. */
export interface ReadablePart {
  /** With made-up parts in the place of those that cannot be read: for checks, never to be kept or shown. */
  readonly questionnaire: Questionnaire;
  /** Pointers of what was left out or made up. */
  readonly parts: ReadonlySet<string>;
  /** Pointers of questions of which a part was: their ids and conditions can be judged, and nothing else. */
  readonly owners: ReadonlySet<string>;
  /** Ids of questions of which nobody knows what they can be answered. */
  readonly unsure: ReadonlySet<string>;
}

// Each round of mending brings to light at most what the one before had hidden.
const mostRounds = 8;

/**
 * Leaves out, or makes up, what the format refuses, piece by piece, until the rest is a questionnaire; undefined when
 * there are no sections to speak of. `refused` are paths of parts that the file holds, and that could not be read.
 */
export function readablePart(value: object, refused: readonly Path[] = []): ReadablePart | undefined {
  const mender = new Mender(copyOf(value));
  for (const path of refused) mender.mend(path);
  for (let round = 0; round < mostRounds; round++) {
    const parsed = questionnaireSchema.safeParse(mender.root);
    if (parsed.success) return { questionnaire: parsed.data, ...mender.done };
    for (const issue of parsed.error.issues) mender.take(issue);
    if (mender.isLost) return undefined;
  }
  return undefined;
}

type Fields = Record<string, unknown>;

/** Fields of a question that say nothing about what it can be answered. */
const plainFields = new Set(
  "id text short help why required showIf controls importance weight mustHave goodAnswer explainFor evidence findings coveredBy prefill replaces reviewer".split(
    " ",
  ),
);

/** A condition that nobody can judge: it names a question that is not there. */
const openCondition = () => ({ question: "unreadable", answered: true });

const neededHead: Readonly<Record<string, unknown>> = { id: "unreadable", version: 1, title: "?", language: "en" };

class Mender {
  readonly root: object;
  readonly done = { parts: new Set<string>(), owners: new Set<string>(), unsure: new Set<string>() };
  isLost = false;

  constructor(root: object) {
    this.root = root;
  }

  take(issue: z.core.$ZodIssue): void {
    if (issue.code !== "unrecognized_keys" || issue.path.includes("showIf")) this.mend(issue.path);
    else for (const [at, key] of issue.keys.entries()) this.#unknown(issue.path, { key, isRead: at < maxFields });
  }

  /** A field that is not known goes; the one it may have stood for is then not known either. */
  #unknown(path: Path, { key, isRead }: { readonly key: string; readonly isRead: boolean }): void {
    const owner = valueAt(this.root, path);
    if (isFields(owner)) delete owner[key];
    if (!isRead) return;
    const meant = closestWord(key, partAt(path).fields);
    if (meant === undefined) return;
    this.done.parts.add(pointerOf([...path, meant]));
    const question = path.slice(0, 4);
    if (!isInQuestion(path)) return;
    this.done.owners.add(pointerOf(question));
    if (path.length > 4 ? !plainFields.has(String(path[4])) : !plainFields.has(meant)) this.#doubt(question);
  }

  mend(path: Path): void {
    const [first, section, , question, field] = path;
    if (first === "answerSets" && section !== undefined) this.#withoutSet(String(section));
    else if (first !== "sections") this.#head(first);
    else if (section === undefined) this.isLost = true;
    else if (isInQuestion(path)) this.#question(path.slice(0, 4), field);
    else this.#section(Number(section), path[2], question);
  }

  #head(field: PropertyKey | undefined): void {
    if (typeof field !== "string" || !isFields(this.root)) {
      this.isLost = true;
      return;
    }
    this.done.parts.add(pointerOf([field]));
    if (Object.hasOwn(neededHead, field)) this.root[field] = neededHead[field];
    else delete this.root[field];
    if (field === "answerSets") this.#doubtUsers(() => true);
  }

  #withoutSet(name: string): void {
    const sets = valueAt(this.root, ["answerSets"]);
    if (isFields(sets)) delete sets[name];
    this.done.parts.add(pointerOf(["answerSets", name]));
    this.#doubtUsers((set) => set === name);
  }

  #section(at: number, field: PropertyKey | undefined, position: PropertyKey | undefined): void {
    const sections = valueAt(this.root, ["sections"]);
    if (!Array.isArray(sections)) return;
    const path = ["sections", at];
    const section: unknown = sections[at];
    if (!isFields(section) || field === undefined) {
      sections[at] = { id: `unreadable-${at}`, title: "?", questions: [] };
      this.done.parts.add(pointerOf(path));
      return;
    }
    this.done.parts.add(pointerOf([...path, field]));
    if (field === "title") section.title = "?";
    else if (field === "id") section.id = `unreadable-${at}`;
    else if (field === "questions" && position === undefined) section.questions = [];
    else if (field === "showIf") section.showIf = openCondition();
    else delete section[String(field)];
  }

  #question(path: Path, field: PropertyKey | undefined): void {
    const question = valueAt(this.root, path);
    const part = pointerOf(path);
    const isAgain = field === undefined || this.done.parts.has(pointerOf([...path, field]));
    this.done.owners.add(part);
    if (field !== undefined) this.done.parts.add(pointerOf([...path, field]));
    if (!isFields(question) || isAgain) this.#replace(path, {});
    else if (field === "showIf") question.showIf = openCondition();
    else if (field === "text") question.text = "?";
    else if (field === "id" || field === "type" || field === "columns") this.#replace(path, question);
    else {
      delete question[String(field)];
      if (!plainFields.has(String(field))) this.#doubt(path);
    }
  }

  /** Another question in its place, under its id if it has one, shown when it was to be shown. */
  #replace(path: Path, { id, showIf, text }: Fields): void {
    const [, section, , position] = path;
    const list = valueAt(this.root, path.slice(0, 3));
    if (!Array.isArray(list)) return;
    const isNamed = typeof id === "string" && !this.done.parts.has(pointerOf([...path, "id"]));
    list[Number(position)] = {
      id: isNamed ? id : `unreadable-${String(section)}-${String(position)}`,
      type: "text",
      text: typeof text === "string" && text.trim() !== "" ? text : "?",
      ...(showIf !== undefined && { showIf }),
    };
    this.#doubt(path);
  }

  #doubt(path: Path): void {
    const id = valueAt(this.root, [...path, "id"]);
    this.done.owners.add(pointerOf(path));
    if (typeof id === "string") this.done.unsure.add(id);
  }

  #doubtUsers(isMeant: (set: unknown) => boolean): void {
    const sections = valueAt(this.root, ["sections"]);
    if (!Array.isArray(sections)) return;
    for (const [s, section] of sections.entries()) {
      const questions = isFields(section) ? section.questions : undefined;
      if (!Array.isArray(questions)) continue;
      for (const [q, question] of questions.entries()) {
        const columns: unknown[] = isFields(question) && Array.isArray(question.columns) ? question.columns : [];
        const uses = [question, ...columns].some(
          (one) => isFields(one) && one.answerSet !== undefined && isMeant(one.answerSet),
        );
        if (uses) this.#doubt(["sections", s, "questions", q]);
      }
    }
  }
}

/** Plain data, as it was read from YAML. */
const copyOf = (value: object): object => JSON.parse(JSON.stringify(value));

const isInQuestion = (path: Path): boolean =>
  path[0] === "sections" && path[2] === "questions" && typeof path[3] === "number";

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
