import crosswalk from "./crosswalk.json" with { type: "json" };

/** The frameworks that controls are mapped to. */
export type FrameworkId = "nist-ai-rmf" | "eu-ai-act" | "iso-27001" | "csa-aicm";

/** One framework, and the edition its references are taken from. */
export interface Framework {
  readonly id: FrameworkId;
  readonly title: string;
  readonly edition: string;
}

/** Where a mapping comes from: read in a published source, or paired by the editors of the catalogue. */
type MappingBasis = "sourced" | "editorial";

/** One control beside one place in another framework: related, never equivalent. */
export interface Mapping {
  readonly controlId: string;
  readonly framework: FrameworkId;
  /** As the framework writes it: "GOVERN 1.2", "Article 9", "A.5.9", "GRC-01". */
  readonly ref: string;
  /** Who says so, in words fit for the screen. */
  readonly source: string;
  readonly basis: MappingBasis;
}

/** In the order of the columns on screen. */
export const frameworks: readonly Framework[] = crosswalk.frameworks.map((framework) => ({
  ...framework,
  id: framework.id as FrameworkId,
}));

type Refs = Readonly<Record<string, readonly string[]>>;
type Row = Readonly<Record<string, Refs>>;
interface Source {
  readonly basis: string;
  readonly title: string;
}

const rows: Readonly<Record<string, Row>> = crosswalk.controls;
const sources: Readonly<Record<string, Source>> = crosswalk.sources;

/** Every mapping of one control, framework by framework; empty for an id that is no Annex A control. */
export function mappingsOf(controlId: string): readonly Mapping[] {
  const row = Object.hasOwn(rows, controlId) ? rows[controlId] : undefined;
  return frameworks.flatMap(({ id }) => mappingsTo({ controlId, framework: id, refs: row?.[id] ?? {} }));
}

function mappingsTo({ controlId, framework, refs }: { controlId: string; framework: FrameworkId; refs: Refs }) {
  return Object.entries(refs).flatMap(([sourceId, list]) => {
    const source = sources[sourceId];
    const basis: MappingBasis = source?.basis === "sourced" ? "sourced" : "editorial";
    return list.map((ref): Mapping => ({ controlId, framework, ref, source: source?.title ?? "", basis }));
  });
}
