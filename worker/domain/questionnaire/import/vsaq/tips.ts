import type {
  SourceCondition,
  SourceFinding,
  SourceGroup,
  SourceItem,
  SourceNote,
  SourceQuestion,
  SourceShowIf,
} from "../source/source.ts";

/** A tip, until it is known which question it warns about. */
export interface Tip extends SourceGroup {
  readonly tip: {
    readonly text: string;
    readonly warns: boolean;
    readonly severity: "low" | "medium" | "high" | "critical";
    readonly why: string;
  };
}

const isTip = (item: SourceItem): item is Tip => "tip" in item;

/**
 * Tips in their homes: one that warns when certain answers are ticked is a finding of that question; any other is a
 * reviewer's guidance, or the reason for the question before it.
 */
export function placeTips(items: readonly SourceItem[]): SourceItem[] {
  const placed = new TipPlacer();
  return placed.all(items).map((item) => placed.withTips(item));
}

class TipPlacer {
  readonly #findings = new Map<string, SourceFinding[]>();
  readonly #prose = new Map<SourceQuestion, string[]>();
  readonly #notes = new Map<SourceQuestion, SourceNote[]>();
  readonly #ids = new Set<string>();
  #last: SourceQuestion | undefined;

  /** Items without tips; what the tips said is kept until `withTips`. */
  all(items: readonly SourceItem[], around: readonly SourceShowIf[] = []): SourceItem[] {
    return items.flatMap((item): SourceItem[] => {
      if (isTip(item)) return this.#tip(item, around);
      if (item.kind === "group")
        return [{ ...item, items: this.all(item.items, item.showIf ? [...around, item.showIf] : around) }];
      if (item.kind === "question") {
        this.#last = item;
        if (item.id) this.#ids.add(item.id);
      }
      return [item];
    });
  }

  #tip(item: Tip, around: readonly SourceShowIf[]): SourceItem[] {
    const { text, warns, severity, why } = item.tip;
    if (text.trim() === "" && why.trim() === "") {
      const note = "It has no text, so nothing became of it.";
      const told: SourceNote = { what: "tip", source: "", outcome: "left-out", note };
      return [{ kind: "group", place: item.place, items: [], notes: [...(item.notes ?? []), told] }];
    }
    // A finding hangs on one answer alone: what a block around it asks besides would be lost.
    const raised =
      around.length === 0 && text.trim() !== "" && item.showIf?.condition && raisedBy(item.showIf.condition);
    if (warns && raised && this.#ids.has(raised.question)) {
      const finding = { when: raised.values, severity, text, ...(why && { askVendor: why }) };
      const known = this.#findings.get(raised.question) ?? [];
      this.#findings.set(raised.question, [...known, finding]);
      const note = `Became a finding (${severity}) of that question.`;
      return [
        {
          kind: "group",
          place: item.place,
          items: [],
          notes: [...(item.notes ?? []), { what: "tip", source: text, outcome: "taken", note }],
        },
      ];
    }
    const home = this.#last;
    const own = item.notes ?? [];
    if (home === undefined) return [{ kind: "text", place: item.place, text, notes: own }];
    const all = [...around, ...(item.showIf ? [item.showIf] : [])].map(({ source }) => source);
    const condition = all.length > 0 ? `If ${all.join(" and ")}: ` : "";
    this.#prose.set(home, [...(this.#prose.get(home) ?? []), `${condition}${text}`, ...(why ? [why] : [])]);
    const note = condition
      ? "It depends on more than one question, or on none before it. It became guidance for reviewers, with its condition in words."
      : "It became guidance for reviewers of the question before it.";
    const told: SourceNote = { what: "tip", source: text, outcome: "changed", note };
    this.#notes.set(home, [...(this.#notes.get(home) ?? []), told, ...own]);
    return [];
  }

  withTips(item: SourceItem): SourceItem {
    if (item.kind === "group") return { ...item, items: item.items.map((inner) => this.withTips(inner)) };
    if (item.kind !== "question") return item;
    const findings = this.#findings.get(item.id ?? "");
    const prose = this.#prose.get(item);
    const notes = this.#notes.get(item);
    return {
      ...item,
      ...(findings && { findings }),
      ...(prose && { lookFor: prose.join("\n\n") }),
      ...(notes && { notes: [...(item.notes ?? []), ...notes] }),
    };
  }
}

interface Raised {
  readonly question: string;
  readonly values: readonly string[];
}

/** The one question and the answers a condition is true for, when it is as simple as that. */
function raisedBy(condition: SourceCondition): Raised | undefined {
  if ("test" in condition)
    return condition.test === "is" || condition.test === "includes"
      ? { question: condition.question, values: [String(condition.value)] }
      : undefined;
  if (!("any" in condition)) return undefined;
  const parts = condition.any.map(raisedBy);
  const question = parts[0]?.question;
  if (question === undefined || parts.some((part) => part?.question !== question)) return undefined;
  return { question, values: parts.flatMap((part) => part?.values ?? []) };
}
