import { isMap, isSeq, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { mostTokens, yamlWork } from "../../load/yaml-work.ts";
import { documentText } from "../document.ts";
import { fieldOrder } from "../field-order.ts";
import { arranged } from "./arrange.ts";
import { type Changed, type Decisions, decide, type Side, type Versions } from "./decide.ts";
import {
  type Commented,
  commentedIn,
  commentedInSection,
  commentKey,
  headKey,
  listKey,
  nameOf,
  type Parts,
  partsOf,
  questionKey,
  questionList,
  sectionKey,
} from "./parts-of.ts";

export type { Changed, Side } from "./decide.ts";

interface Texts {
  /** What both began with. */
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Two people's files as one. */
export type Merged =
  | {
      readonly kind: "merged";
      readonly text: string;
      /** What the other changed. */
      readonly byThem: readonly Changed[];
      /** What both changed, each in its own way: of these the preferred side's stand, and the other's are not in the text. */
      readonly conflicts: readonly Changed[];
    }
  /** One of the files cannot be taken apart, so that only the whole can be chosen. */
  | { readonly kind: "whole" };

/**
 * Makes one file of what two people made of the same: every question, field of the head or of a section, and shared
 * list is whose it was that changed it, comments included. What both changed is named, and is then the preferred side's.
 */
export function mergeDrafts({ base, mine, theirs }: Texts, preferred: Side): Merged {
  if (areTooMuch([base, mine, theirs])) return { kind: "whole" };
  const versions = { base: partsOf(base), mine: partsOf(mine), theirs: partsOf(theirs) };
  if (!areWhole(versions)) return { kind: "whole" };
  const decisions = decide(versions, preferred);
  const { conflicts, byThem } = decisions;
  const text = isMineUnchanged(versions) ? theirs : put(versions, decisions);
  // What is not found in the result as it was decided would be lost: then nobody's file is touched.
  return isAsDecided(text, { versions, decisions }) ? { kind: "merged", text, byThem, conflicts } : { kind: "whole" };
}

/** Whether taking files apart would be more work than reading the longest one: each of them may be anybody's. */
function areTooMuch(texts: readonly string[]): boolean {
  const works = texts.map(yamlWork);
  return works.some(({ tooMuch }) => tooMuch) || works.reduce((sum, { looked }) => sum + looked, 0) > mostTokens;
}

const areWhole = (versions: Readonly<Record<keyof Versions, Parts | undefined>>): versions is Versions =>
  Object.values(versions).every((parts) => parts !== undefined);

const isMineUnchanged = ({ base, mine }: Versions): boolean =>
  sameTexts(base, mine) && JSON.stringify([...base.arrangement]) === JSON.stringify([...mine.arrangement]);

const sameTexts = (one: Parts, other: Parts): boolean =>
  one.units.size === other.units.size && [...one.units].every(([key, { text }]) => other.units.get(key)?.text === text);

/** Who stands where in the end. */
function orderOf(versions: Versions, { units, sections, places }: Decisions) {
  const { base, mine, theirs } = versions;
  const stands = (key: string): boolean => versions[units.get(key) ?? "theirs"].units.has(key);
  return arranged(
    { base: base.arrangement, mine: mine.arrangement, theirs: theirs.arrangement },
    {
      section: (id) => versions[sections.get(id) ?? "theirs"].sections.has(id),
      question: (id) => stands(questionKey(id)),
      isTheirPlace: (id) => places.get(id) === "theirs",
    },
  );
}

/** Changes the other's file to what was decided. */
function put(versions: Versions, decisions: Decisions): string {
  const { mine, theirs } = versions;
  const { document } = theirs;
  const root = document.contents;
  if (!isMap(root)) return "";
  const order = orderOf(versions, decisions);
  putFields(root, { mine, decisions, start: headKey });
  if (hasMine(decisions, listKey)) putFields(mapIn(root, "answerSets"), { mine, decisions, start: listKey });
  const list = listIn(root, "sections");
  list.items = [...order].flatMap(([id, ids]) => {
    const section = theirs.sections.get(id) ?? mine.sections.get(id);
    if (section === undefined) return [];
    putFields(section, { mine, decisions, start: sectionKey(id) });
    const questions = listIn(section, "questions");
    questions.items = ids.flatMap((question) => nodeOf(versions, { decisions, key: questionKey(question) }) ?? []);
    if (questions.items.length > 0) questions.flow = false;
    const own = mine.sections.get(id);
    if (own && decisions.units.get(`${sectionKey(id)}${commentKey}`) === "mine")
      copyComments(commentedInSection(own), commentedInSection(section));
    return [section];
  });
  if (list.items.length > 0) list.flow = false;
  if (decisions.units.get(commentKey) === "mine") copyComments(commentedIn(mine.document), commentedIn(document));
  return documentText(document);
}

const hasMine = ({ units }: Decisions, start: string): boolean =>
  [...units].some(([key, side]) => side === "mine" && key.startsWith(start));

interface Putting {
  readonly mine: Parts;
  readonly decisions: Decisions;
  /** How the keys of the fields begin. */
  readonly start: string;
}

/** Sets those fields that are one's own. */
function putFields(target: YAMLMap, { mine, decisions, start }: Putting): void {
  for (const [key, side] of decisions.units) {
    if (side !== "mine" || !key.startsWith(start) || key.endsWith(commentKey)) continue;
    putField(target, { name: key.slice(start.length), pair: mine.units.get(key)?.node });
  }
}

function copyComments(from: readonly (Commented | undefined)[], to: readonly (Commented | undefined)[]): void {
  for (const [index, target] of to.entries()) {
    const source = from[index];
    if (target === undefined || source === undefined) continue;
    target.commentBefore = source.commentBefore ?? null;
    target.comment = source.comment ?? null;
  }
}

/** Whether the text holds everything as it was decided. */
function isAsDecided(text: string, { versions, decisions }: { versions: Versions; decisions: Decisions }): boolean {
  const made = partsOf(text);
  if (made === undefined) return false;
  const expected = [...decisions.units].map(([key, side]) => [key, versions[side].units.get(key)?.text] as const);
  const isEqual = expected.every(([key, unit]) => made.units.get(key)?.text === unit);
  return isEqual && JSON.stringify([...made.arrangement]) === JSON.stringify([...orderOf(versions, decisions)]);
}

interface Choosing {
  readonly decisions: Decisions;
  readonly key: string;
}

const nodeOf = (versions: Versions, { decisions, key }: Choosing): unknown =>
  versions[decisions.units.get(key) ?? "theirs"].units.get(key)?.node;

/** Sets a field to a pair of another file, in its usual place; takes it away when there is none. */
function putField(target: YAMLMap, { name, pair }: { readonly name: string; readonly pair: unknown }): void {
  const items: unknown[] = target.items;
  const at = target.items.findIndex((item) => nameOf(item) === name);
  if (at >= 0) items.splice(at, 1, ...(pair ? [pair] : []));
  else if (pair) {
    const next = target.items.findIndex((item) => fieldOrder(nameOf(item)) > fieldOrder(name));
    items.splice(next < 0 ? items.length : next, 0, pair);
  }
}

function mapIn(owner: YAMLMap, name: string): YAMLMap {
  const found = owner.get(name, true);
  if (isMap(found)) return found;
  const made = new YAMLMap();
  putField(owner, { name, pair: new Pair(new Scalar(name), made) });
  return made;
}

function listIn(owner: YAMLMap, name: string): YAMLSeq {
  const found = name === "questions" ? questionList(owner) : owner.get(name, true);
  if (isSeq(found)) return found;
  const made = new YAMLSeq();
  putField(owner, { name, pair: new Pair(new Scalar(name), made) });
  return made;
}
