import type { ImportLine } from "#domain/questionnaire/imported.ts";
import type { AnswerWord, PlainValue } from "../../definition.schema.ts";

/** One answer to choose from, as the source names it. */
export interface SourceChoice {
  readonly value: string;
  readonly label: string;
  readonly help?: string;
  /** Points, 0 to 1, when the source has them. */
  readonly score?: number;
  readonly exclusive?: boolean;
}

/** A test in the source's own names: ids of its questions and values of its choices. */
export interface SourceTest {
  readonly question: string;
  /**
   * `is`: this is the whole answer. `has`: one of the answers is this. `includes`: this is ticked. `yes`: it
   * is answered with yes, said by the name alone.
   */
  readonly test: "is" | "isNot" | "has" | "includes" | "atLeast" | "atMost" | "above" | "below" | "answered" | "yes";
  readonly value?: PlainValue;
  /** Texts are compared with small and capital letters alike, and a part of one is included in it. */
  readonly loose?: true;
  /** What it compares with is a list of answers, or a single one: a list never equals a single answer. */
  readonly compares?: "list" | "one";
}
export type SourceCondition =
  | SourceTest
  | { readonly all: readonly SourceCondition[] }
  | { readonly any: readonly SourceCondition[] }
  | { readonly not: SourceCondition };

/** When something is shown: in the source's words, and read if it could be. */
export interface SourceShowIf {
  readonly source: string;
  readonly condition?: SourceCondition;
}

/** A remark of the reader of a format on one part, to stand where the part stands. */
export type SourceNote = Pick<ImportLine, "what" | "source" | "outcome"> & { readonly note: string };

export interface SourceFinding {
  /** Values of choices it is raised by. */
  readonly when: readonly string[];
  readonly severity: "low" | "medium" | "high" | "critical";
  readonly text: string;
  readonly askVendor?: string;
}

interface Placed {
  /** Where it stands, as the owner of the file would say it. */
  readonly place: string;
  readonly id?: string;
  readonly showIf?: SourceShowIf;
  readonly notes?: readonly SourceNote[];
}

export interface SourceQuestion extends Placed {
  readonly kind: "question";
  readonly text: string;
  readonly type: "one" | "several" | "yesNo" | "text" | "longText" | "number" | "date" | "email" | "url" | "evidence";
  readonly choices?: readonly SourceChoice[];
  /** The list stays a list although its labels read Yes and No: its values mean more than that. */
  readonly keepsList?: boolean;
  /** Beside Yes and No, Partly and Not applicable answer a question of type yesNo. */
  readonly anyWord?: true;
  /** Which answer word a label means, where a person said so. */
  readonly vocabulary?: Readonly<Record<string, AnswerWord>>;
  /** The answer that the source expects, in its words. */
  readonly expected?: string;
  /** Ids of controls of ISO/IEC 42001 Annex A. */
  readonly controls?: readonly string[];
  /** There is room for "something else". */
  readonly other?: boolean;
  readonly help?: string;
  readonly why?: string;
  readonly examples?: string;
  readonly lookFor?: string;
  readonly required?: boolean;
  readonly importance?: "critical" | "standard" | "minor" | "none";
  readonly weight?: number;
  readonly min?: number;
  readonly max?: number;
  readonly findings?: readonly SourceFinding[];
}

/** A text that is no question: an introduction, an explanation. */
export interface SourceText extends Placed {
  readonly kind: "text";
  readonly text: string;
}

export interface SourceGroup extends Placed {
  readonly kind: "group";
  /** Without a title it only keeps questions together. */
  readonly title?: string;
  readonly description?: string;
  readonly items: readonly SourceItem[];
}

export type SourceItem = SourceQuestion | SourceText | SourceGroup;

/** A questionnaire of another format, before it is one of ours. */
export interface SourceQuestionnaire {
  readonly id?: string;
  readonly title: string;
  readonly language?: string;
  readonly description?: string;
  readonly items: readonly SourceItem[];
  /** Remarks on the file as a whole. */
  readonly notes?: readonly (SourceNote & { readonly place: string })[];
}
