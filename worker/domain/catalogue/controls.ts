import catalogue from "./controls.json" with { type: "json" };

export { byCatalogueOrder } from "./catalogue-order.ts";

/** One control of ISO/IEC 42001:2023 Annex A; title and summary are our words, the id is the standard's. */
export interface Control {
  /** Such as "A.6.2.4". */
  readonly id: string;
  /** The domain it belongs to, such as "A.6". */
  readonly domain: string;
  readonly title: string;
  readonly summary: string;
}

/** One of the nine groups of controls, A.2 to A.10. */
export interface Domain {
  readonly id: string;
  readonly title: string;
  /** What the controls of the domain are for, in our words. */
  readonly objective: string;
  /** Ids of its controls, in catalogue order. */
  readonly controls: readonly string[];
}

/** The 38 controls in catalogue order (39 is often quoted; the published standard has 38). */
export const controls: readonly Control[] = catalogue.controls;

/** The nine domains, A.2 to A.10, each with the ids of its controls. */
export const domains: readonly Domain[] = catalogue.domains.map((domain) => ({
  ...domain,
  controls: controls.filter((control) => control.domain === domain.id).map((control) => control.id),
}));

export const controlIds: readonly string[] = controls.map((control) => control.id);
export const domainIds: readonly string[] = domains.map((domain) => domain.id);

const byId = new Map(controls.map((control) => [control.id, control]));
const domainIdSet = new Set(domainIds);

/** The control with this id; undefined when Annex A has none. */
export const controlById = (id: string): Control | undefined => byId.get(id);

/** The id of the domain a control belongs to, such as "A.6"; undefined for an id that is no control. */
export const domainOf = (controlId: string): string | undefined => byId.get(controlId)?.domain;

/** Whether this is the id of an Annex A control, written as the standard writes it ("A.6.2.4"). */
export const isControlId = (id: string): boolean => byId.has(id);

/** Whether this is the id of a domain, "A.2" to "A.10". */
export const isDomainId = (id: string): boolean => domainIdSet.has(id);
