import { type Mounted, on } from "#worker/http/routes.ts";
import { compareVendors } from "./comparison.usecases.ts";

const idsOf = (list: string): string[] => list.split(",").filter((id) => id !== "");

/** Vendors side by side. */
export const comparisonRoutes: readonly Mounted[] = [
  on("GET /api/buyer/comparison", (call, { query }) => compareVendors(call, idsOf(query.assessments))),
];
