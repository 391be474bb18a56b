import type { FormRow } from "../xlsform/form-rows.ts";
import type { AnswerLists } from "./answer-lists.ts";
import { linesIn, listIn } from "./cell-lines.ts";
import type { CisoChoice, CisoDependence, CisoNode, CisoQuestion } from "./library.ts";

/** Whether a cell says yes: an x, or a word for it. */
export const isTicked = (cell: string): boolean => !/^(?:|no?|false|0|-)$/i.test(cell.trim());

/** A row of requirements: a heading, or something to be assessed with the questions of its cell. */
export function nodeOf(row: FormRow, answers: AnswerLists): CisoNode {
  const one = (name: string): string => row.at(name).trim();
  const refId = one("ref_id");
  return {
    place: row.place,
    assessable: isTicked(one("assessable")),
    depth: Number(one("depth")) || 1,
    refId,
    name: one("name"),
    description: one("description"),
    annotation: one("annotation"),
    typicalEvidence: one("typical_evidence"),
    importance: one("importance"),
    weight: one("weight"),
    groups: listIn(one("implementation_groups")),
    questions: questionsOf(row, { id: refId || row.place.replace(/\W+/g, "-"), answers }),
    notes: [],
  };
}

function questionsOf(row: FormRow, { id, answers }: { id: string; answers: AnswerLists }): CisoQuestion[] {
  const cell = row.at("questions");
  if (cell === "") return [];
  const [texts, lists] = [linesIn(cell), linesIn(row.at("answer"))];
  const [depends, conditions] = [linesIn(row.at("depends_on")), linesIn(row.at("condition"))];
  const ids = texts.map((_, at) => (at === 0 ? id : `${id}-${at + 1}`));
  const read: CisoQuestion[] = [];
  for (const [at, text] of texts.entries()) {
    if (text === "") continue;
    const name = lists[at] || lists.find((one) => one !== "") || "";
    const list = answers.named(name);
    const dependsOn = dependenceOf(depends[at] ?? "", { ids, earlier: read, every: conditions[at] === "all" });
    const note = "There is no list of answers of that name, so it is answered by a text.";
    read.push({
      id: ids[at] ?? id,
      text,
      type: list?.type ?? "text",
      choices: list?.choices ?? [],
      ...(dependsOn && { dependsOn }),
      notes:
        list === undefined && name !== ""
          ? [{ what: "list of answers", source: name, outcome: "left-out", note }]
          : (list?.notes ?? []),
    });
  }
  return read;
}

interface Dependent {
  readonly ids: readonly string[];
  readonly earlier: readonly CisoQuestion[];
  readonly every: boolean;
}

/** "1:2,3": the first question's second or third choice; a choice may be named by its label too. */
function dependenceOf(source: string, { ids, earlier, every }: Dependent): CisoDependence | undefined {
  if (source === "") return undefined;
  const [, number = "", wanted = ""] = /^(\d+)\s*:\s*(.+)$/.exec(source) ?? [];
  const question = ids[Number(number) - 1];
  const known = earlier.find(({ id }) => id === question)?.choices ?? [];
  const choices = listIn(wanted).flatMap((one) => choiceNamed(one, known) ?? []);
  const isWhole = question !== undefined && choices.length === listIn(wanted).length && choices.length > 0;
  return { source, ...(isWhole && { question }), choices, every };
}

const choiceNamed = (name: string, choices: readonly CisoChoice[]): string | undefined =>
  choices.find(({ label }) => label.toLowerCase() === name.toLowerCase())?.id ??
  choices.find(({ id }) => id === `choice-${name}`)?.id;
