import type { SourceNote } from "../source/source.ts";

/** A CISO Assistant framework, from its YAML or from its workbook. */
export interface CisoLibrary {
  readonly id: string;
  readonly title: string;
  /** As the file says it; "" when it does not. */
  readonly language: string;
  readonly description: string;
  readonly nodes: readonly CisoNode[];
  readonly groups: readonly CisoImplementationGroup[];
  readonly notes: readonly (SourceNote & { readonly place: string })[];
}

interface CisoImplementationGroup {
  readonly id: string;
  readonly name: string;
  /** Whether its requirements are there from the start. */
  readonly selected: boolean;
}

/** A requirement node: a heading, or something to be assessed, with its questions. */
export interface CisoNode {
  readonly place: string;
  readonly assessable: boolean;
  readonly depth: number;
  readonly refId: string;
  readonly name: string;
  readonly description: string;
  readonly annotation: string;
  readonly typicalEvidence: string;
  readonly importance: string;
  readonly weight: string;
  readonly groups: readonly string[];
  readonly questions: readonly CisoQuestion[];
  readonly notes: readonly SourceNote[];
}

export interface CisoQuestion {
  readonly id: string;
  readonly text: string;
  readonly type: string;
  readonly choices: readonly CisoChoice[];
  readonly dependsOn?: CisoDependence;
  readonly notes: readonly SourceNote[];
}

/** When a question is asked, in the words of the file; without a question where they were not understood. */
export interface CisoDependence {
  readonly source: string;
  readonly question?: string;
  /** The ids of choices. */
  readonly choices: readonly string[];
  readonly every: boolean;
}

export interface CisoChoice {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  /** Points of the framework's own scale. */
  readonly points?: number;
  readonly result: string;
  /** Implementation groups that are added when it is chosen. */
  readonly selects: readonly string[];
}
