import { homesIn } from "./arrange.ts";
import { type Parts, questionKey, sectionKey, type Unit } from "./parts-of.ts";

export type Side = "mine" | "theirs";
export type Versions = Readonly<Record<"base" | Side, Parts>>;

/** A thing that was changed, as a reader knows it. */
export type Changed = Pick<Unit, "kind" | "name">;

/** Whose version of each thing stands. */
export interface Decisions {
  /** By key; a side that does not have the thing takes it away. */
  readonly units: ReadonlyMap<string, Side>;
  readonly sections: ReadonlyMap<string, Side>;
  /** Of questions that both moved, by their ids. */
  readonly places: ReadonlyMap<string, Side>;
  /** What both changed, each in its own way: decided by preference alone. */
  readonly conflicts: readonly Changed[];
  /** What the other changed and one did not. */
  readonly byThem: readonly Changed[];
}

/** Decides for every thing by itself: who changed it has it; where both did, the preferred side. */
export function decide(versions: Versions, preferred: Side): Decisions {
  const units = unitsOf(versions, preferred);
  const sections = sectionsOf(versions, { preferred, units: units.whose });
  const torn = tornQuestions(versions);
  return {
    units: new Map([...units.whose, ...sections.units]),
    sections: sections.whose,
    places: new Map(torn.map(({ id }) => [id, preferred])),
    conflicts: unique([...units.conflicts, ...sections.conflicts, ...torn.map(({ thing }) => thing)]),
    byThem: unique(units.byThem),
  };
}

const unique = (list: readonly Changed[]): Changed[] => [
  ...new Map(list.map(({ kind, name }) => [`${kind} ${name}`, { kind, name }])).values(),
];

function unitsOf({ base, mine, theirs }: Versions, preferred: Side) {
  const whose = new Map<string, Side>();
  const conflicts: Changed[] = [];
  const byThem: Changed[] = [];
  for (const key of new Set([...theirs.units.keys(), ...mine.units.keys(), ...base.units.keys()])) {
    const [was, own, other] = [base, mine, theirs].map(({ units }) => units.get(key));
    const thing = other ?? own ?? was;
    if (thing === undefined) continue;
    if (own?.text === was?.text || own?.text === other?.text) {
      whose.set(key, "theirs");
      if (other?.text !== own?.text) byThem.push(thing);
    } else if (other?.text === was?.text) whose.set(key, "mine");
    else {
      whose.set(key, preferred);
      conflicts.push(own ?? thing);
    }
  }
  return { whose, conflicts, byThem };
}

interface Deciding {
  readonly preferred: Side;
  readonly units: ReadonlyMap<string, Side>;
}

/** A section that one took away and the other worked in is both's: then it stands, or goes, with all it holds. */
function sectionsOf(versions: Versions, { preferred, units }: Deciding) {
  const { base, mine, theirs } = versions;
  const whose = new Map<string, Side>();
  const within = new Map<string, Side>();
  const conflicts: Changed[] = [];
  for (const id of new Set([...theirs.sections.keys(), ...mine.sections.keys()])) {
    const isMine = mine.sections.has(id);
    const keeper = isMine ? "mine" : "theirs";
    if (isMine === theirs.sections.has(id)) whose.set(id, "theirs");
    else if (!base.sections.has(id)) whose.set(id, keeper);
    else if (worksIn(versions, { id, keeper, units })) {
      whose.set(id, preferred);
      conflicts.push({ kind: "section", name: titleOf(versions[keeper], id) });
      for (const key of [...keysIn(base, id), ...keysIn(versions[keeper], id)]) within.set(key, preferred);
    } else whose.set(id, keeper === "mine" ? "theirs" : "mine");
  }
  return { whose, units: within, conflicts };
}

/** The section's own fields, and the questions that stand in it. */
const keysIn = ({ units, arrangement }: Parts, id: string): string[] => [
  ...[...units.keys()].filter((key) => key.startsWith(sectionKey(id))),
  ...(arrangement.get(id) ?? []).map(questionKey),
];

/** Whether the side that has a section changed it, or has put something into it. */
function worksIn(
  { base, ...sides }: Versions,
  { id, keeper, units }: { id: string; keeper: Side; units: ReadonlyMap<string, Side> },
): boolean {
  const own = sides[keeper];
  const fields = [...own.units].filter(([key]) => key.startsWith(sectionKey(id)));
  if (fields.some(([key, { text }]) => base.units.get(key)?.text !== text)) return true;
  const homes = homesIn(base.arrangement);
  const other = sides[keeper === "mine" ? "theirs" : "mine"];
  return (own.arrangement.get(id) ?? []).some((question) => {
    const key = questionKey(question);
    const isTaken = homes.get(question) !== id || base.units.get(key)?.text !== own.units.get(key)?.text;
    return isTaken && (units.get(key) === keeper || !other.units.has(key));
  });
}

const titleOf = ({ units }: Parts, id: string): string => units.get(`${sectionKey(id)}title`)?.name ?? id;

/** Questions that both moved, each into another section. */
function tornQuestions({ base, mine, theirs }: Versions): { readonly id: string; readonly thing: Changed }[] {
  const [was, own, other] = [base, mine, theirs].map(({ arrangement }) => homesIn(arrangement));
  const ids = [...(own?.keys() ?? [])].filter((id) => {
    const homes = [was, own, other].map((one) => one?.get(id));
    return !homes.includes(undefined) && new Set(homes).size === homes.length;
  });
  return ids.map((id) => ({ id, thing: { kind: "question", name: mine.units.get(questionKey(id))?.name ?? id } }));
}
