import { isDomainId } from "#domain/catalogue/controls.ts";

export type Weights = Readonly<Record<string, number>>;

/** How somebody looks at a comparison; it stands in the address, so that a link shows the same to a colleague. */
export interface CompareView {
  readonly onlyDifferences: boolean;
  readonly columns: "chosen" | "assured";
  readonly rows: "catalogue" | "spread";
  /** Weights of domains that differ from the policy's. */
  readonly weights: Weights;
}

/** The view that the query of an address names; what it does not name, or names wrongly, is as usual. */
export function readView(search: string): CompareView {
  const query = new URLSearchParams(search);
  const weights = (query.get("weights") ?? "").split(",").flatMap((part): [string, number][] => {
    const [id = "", text = ""] = part.split(":");
    const weight = Number(text);
    return isDomainId(id) && text !== "" && weight >= 0 && weight <= 100 ? [[id, weight]] : [];
  });
  return {
    onlyDifferences: query.get("differences") === "only",
    columns: query.get("columns") === "assured" ? "assured" : "chosen",
    rows: query.get("rows") === "spread" ? "spread" : "catalogue",
    weights: Object.fromEntries(weights),
  };
}

/** The same query with this view in it; what is as usual is left out. */
export function writeView(search: string, { onlyDifferences, columns, rows, weights }: CompareView): string {
  const query = new URLSearchParams(search);
  const list = Object.entries(weights).map(([id, weight]) => `${id}:${weight}`);
  const set = (name: string, value: string): void => (value === "" ? query.delete(name) : query.set(name, value));
  set("differences", onlyDifferences ? "only" : "");
  set("columns", columns === "assured" ? columns : "");
  set("rows", rows === "spread" ? rows : "");
  set("weights", list.join(","));
  return `?${query}`;
}
