import { newIds, slugOf } from "#domain/questionnaire/edit/new-ids.ts";
import { type ImportLine, type ImportResult, notImported } from "#domain/questionnaire/imported.ts";
import type { Condition, Section } from "../../definition.schema.ts";
import { maxQuestions, questionnaireSchema } from "../../definition.schema.ts";
import { maxFileBytes } from "../../load/file-limit.ts";
import { plainText } from "../plain-text.ts";
import type { EarlierQuestion } from "./condition-table.ts";
import { languageOfWords } from "./language-of-words.ts";
import { placeCondition } from "./place-condition.ts";
import { placeholderNotes } from "./placeholders.ts";
import { questionOf } from "./question-of.ts";
import type {
  SourceGroup,
  SourceItem,
  SourceNote,
  SourceQuestion,
  SourceQuestionnaire,
  SourceShowIf,
  SourceText,
} from "./source.ts";

/** A questionnaire of another format as one of ours, with what became of every part; refused when it has no question. */
export function assemble(source: SourceQuestionnaire): ImportResult {
  const { questions: count, choices } = countedIn(source.items);
  if (count === 0) return notImported("The file", "No question was found in it.");
  if (count > maxQuestions)
    return notImported(
      "The file",
      `It has ${count} questions, and a questionnaire holds ${maxQuestions}. Split the file.`,
    );
  if (choices > mostChoices)
    return notImported(
      "The file",
      `Its questions have ${choices} answers to choose from in all, more than a questionnaire holds. Split the file, or let people write long lists.`,
    );
  const assembly = new Assembly();
  for (const { place, ...note } of source.notes ?? []) assembly.note(place, note);
  assembly.group({ kind: "group", place: "The file", items: source.items }, { conditions: [], level: 0 });
  const sections = assembly.finished();
  const language = source.language ?? assembly.guessLanguage(sections);
  if (sections.length === 0) return notImported("The file", "No question was found in it.");
  const description = plainText(source.description ?? "").slice(0, 10_000);
  const title = plainText(source.title).replace(/\s+/g, " ").slice(0, 500);
  const parsed = questionnaireSchema.safeParse({
    id: slugOf(source.id ?? "") || slugOf(title) || "imported",
    version: 1,
    title: title || "Imported questionnaire",
    language: languageOf(language),
    ...(description && { description }),
    sections,
  });
  if (!parsed.success) return notImported("The file", parsed.error.issues[0]?.message ?? "It cannot be read.");
  return { ok: true, questionnaire: parsed.data, lines: assembly.lines };
}

const languageOf = (language = "en"): string => (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : "en");

/** What a group hands down to its parts. */
interface Context {
  /** Conditions of groups around it that are no sections of their own. */
  readonly conditions: readonly SourceShowIf[];
  readonly level: number;
  readonly group?: SourceGroup;
}

const deepest = 60;

/** No file of ours is long enough for more. */
const mostChoices = maxFileBytes / 10;

/** What some parts hold: to assemble more than fits into a questionnaire would be work for nothing. */
function countedIn(items: readonly SourceItem[], level = 1): { questions: number; choices: number } {
  const counted = { questions: 0, choices: 0 };
  if (level > deepest + 1) return counted;
  for (const item of items) {
    const inner = item.kind === "group" ? countedIn(item.items, level + 1) : { questions: 0, choices: 0 };
    counted.questions += item.kind === "question" ? 1 : inner.questions;
    counted.choices += item.kind === "question" ? (item.choices?.length ?? 0) : inner.choices;
  }
  return counted;
}

/** Whether a part asks something without a heading between. */
const asksItself = (item: SourceItem): boolean =>
  item.kind === "question" || (item.kind === "group" && item.title === undefined && item.items.some(asksItself));

/** Whether there is a question in a part, however deep. */
const asksAnything = (item: SourceItem): boolean =>
  item.kind === "question" || (item.kind === "group" && item.items.some(asksAnything));

class Assembly {
  readonly lines: ImportLine[] = [];
  readonly #sections: Section[] = [];
  readonly #earlier = new Map<string, EarlierQuestion>();
  readonly #giveId = newIds();
  /** Texts that wait for the question they introduce. */
  #introductions: { text: string; line: ImportLine; at: number }[] = [];
  #owner: SourceGroup | undefined;

  note(place: string, note: SourceNote): void {
    this.lines.push({ ...note, place, source: note.source.slice(0, 200) });
  }

  /** The language that the questions read like, said in the report where it is not English. */
  guessLanguage(sections: readonly Section[]): string | undefined {
    const guess = languageOfWords(sections.flatMap(({ questions }) => questions.map(({ text }) => text)));
    const note = "The file does not say its language; its words read like this one. Change it in the builder if not.";
    if (guess !== undefined && guess !== "en")
      this.note("The file", { what: "language", source: guess, outcome: "changed", note });
    return guess;
  }

  finished(): Section[] {
    this.#leaveIntroductions();
    return this.#sections.filter(({ questions }) => questions.length > 0);
  }

  group(group: SourceGroup, context: Context): void {
    if (context.level > deepest) {
      const note = "It is nested too deep.";
      this.note(group.place, { what: "group", source: group.title ?? "", outcome: "left-out", note });
      return;
    }
    for (const note of group.notes ?? []) this.note(group.place, note);
    const conditions = group.showIf ? [...context.conditions, group.showIf] : context.conditions;
    const inner = {
      conditions,
      level: context.level + 1,
      group: group.title === undefined ? (context.group ?? group) : group,
    };
    for (const note of placeholderNotes([group.title, group.description])) this.note(group.place, note);
    if (group.title !== undefined) this.#titled(group);
    for (const item of group.items) this.#item(item, inner);
  }

  #titled(group: SourceGroup): void {
    const outcome = !group.items.some(asksAnything)
      ? {
          outcome: "left-out" as const,
          note: "No question stands in it, so there is no section of that name. If it asks something itself, write it in the builder.",
        }
      : group.items.some(asksItself)
        ? {}
        : { outcome: "changed" as const, note: "It holds no question of its own. Its parts became sections." };
    this.lines.push({
      place: group.place,
      what: "section",
      source: plainText(group.title ?? "").slice(0, 200),
      outcome: "taken",
      ...outcome,
    });
    if (group.description) this.#introduce(group.description, group.place);
  }

  #item(item: SourceItem, context: Context): void {
    if (item.kind === "group") this.group(item, context);
    else if (item.kind === "text") this.#text(item, context);
    else this.#question(item, context);
  }

  #text(item: SourceText, { conditions }: Context): void {
    for (const note of item.notes ?? []) this.note(item.place, note);
    // A text goes with the question behind it, which may stand in another group.
    for (const { source } of item.showIf ? [...conditions, item.showIf] : conditions)
      this.note(item.place, {
        what: "condition",
        source,
        outcome: "left-out",
        note: "Explanations have no condition of their own; the text is always shown.",
      });
    this.#introduce(item.text, item.place);
  }

  #introduce(text: string, place: string): void {
    const plain = plainText(text);
    const line: ImportLine = {
      place,
      what: "explanation",
      source: plain.slice(0, 200),
      outcome: "taken",
      note: "Shown above the questions that follow.",
    };
    const at = this.lines.push(line) - 1;
    if (plain !== "") this.#introductions.push({ text: plain, line, at });
  }

  #question(source: SourceQuestion, context: Context): void {
    const section = this.#sectionFor(context);
    const id = this.#giveId(source.id, plainText(source.text));
    const made = questionOf(source, { id, help: this.#takeIntroductions(source.help) });
    const at = this.lines.length;
    this.lines.push({
      place: source.place,
      what: "question",
      source: made.question.text.slice(0, 200),
      outcome: "taken",
      into: id,
    });
    for (const note of [...made.notes, ...(source.notes ?? [])]) this.note(source.place, note);
    const showIf = this.#placed(
      source.showIf ? [...context.conditions, source.showIf] : context.conditions,
      source.place,
    );
    section.questions.push(showIf ? { ...made.question, showIf } : made.question);
    if (made.changed !== undefined)
      this.lines[at] = { ...(this.lines[at] as ImportLine), outcome: "changed", note: made.changed };
    if (source.id !== undefined) this.#earlier.set(source.id, made);
  }

  #placed(wanted: readonly SourceShowIf[], place: string): Condition | undefined {
    const placed = wanted.flatMap(({ source, condition }): Condition[] => {
      const result = condition && placeCondition(condition, this.#earlier);
      if (result && "condition" in result) {
        this.lines.push({ place, what: "condition", source: source.slice(0, 200), outcome: "taken" });
        return [result.condition];
      }
      const why = result?.why ?? "It could not be read.";
      this.note(place, {
        what: "condition",
        source,
        outcome: "left-out",
        note: `${why} The question is always shown: set the condition in the builder.`,
      });
      return [];
    });
    return placed.length > 1 ? { all: placed } : placed[0];
  }

  #sectionFor({ group }: Context): Section {
    const last = this.#sections.at(-1);
    if (last && this.#owner === group) return last;
    const isAgain = group !== undefined && this.#started.has(group);
    const title =
      plainText(group?.title ?? "Questions")
        .replace(/\s+/g, " ")
        .slice(0, 480) || "Questions";
    const description = this.#takeIntroductions().slice(0, 10_000);
    const section: Section = {
      id: this.#giveId(group?.id, `section ${title}`),
      title: isAgain ? `${title} (continued)` : title,
      ...(description && { description }),
      questions: [],
    };
    this.#sections.push(section);
    this.#owner = group;
    if (group) this.#started.add(group);
    return section;
  }
  readonly #started = new Set<SourceGroup>();

  #takeIntroductions(help?: string): string {
    const all = [...this.#introductions.map(({ text }) => text), ...(help ? [plainText(help)] : [])];
    this.#introductions = [];
    return all.join("\n\n");
  }

  /** Texts after the last question belong to nothing that comes. */
  #leaveIntroductions(): void {
    for (const { line, at } of this.#introductions)
      this.lines[at] = {
        ...line,
        outcome: "left-out",
        note: "No question follows it. If vendors should read it, put it into a description.",
      };
  }
}
