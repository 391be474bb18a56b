import type { ComparisonView } from "#contract/comparison.ts";
import { answerStates } from "#domain/comparison/vendor-facts.ts";
import { type Cell, shareCell } from "#domain/spreadsheet/cell.ts";
import type { SheetTable } from "#domain/spreadsheet/table.ts";
import { answerStateWords } from "#domain/words/answer-states.ts";
import { stateShares } from "./CompositionTable.tsx";
import { gates, mustHaveGates } from "./gates.ts";
import { whyWords } from "./LeftOut.tsx";
import { ranked } from "./ranking.ts";
import { comparisonTable } from "./table-rows.ts";

/** The whole comparison for people who live in spreadsheets: a sheet for each table of the page. */
export const comparisonTables = (view: ComparisonView): readonly SheetTable[] => [
  comparisonTable(view),
  gateTable(view),
  rankingTable(view),
  leftOutTable(view),
  answerTable(view),
];

const products = ({ vendors }: ComparisonView): string[] => vendors.map(({ product }) => product);

const gateTable = (view: ComparisonView): SheetTable => ({
  name: "Knock-outs",
  headers: ["Test", ...products(view)],
  rows: [...mustHaveGates(view.vendors), ...gates].map(({ name, judge }) => [
    name,
    ...view.vendors.map((vendor) => {
      const { words, detail } = judge(vendor);
      return detail ? `${words}. ${detail}` : words;
    }),
  ]),
});

function rankingTable(view: ComparisonView): SheetTable {
  const { acceptability } = view.comparison;
  const places = view.vendors.map((_, place) => place);
  return {
    name: "Ranking",
    headers: ["Product", "Assured", "Of that checked", ...places.map((at) => `Share of draws in place ${at + 1}`)],
    rows: ranked(view).map(({ product, assured, checked, index }): Cell[] => [
      product,
      shareCell(assured),
      shareCell(checked),
      ...places.map((at) => shareCell(acceptability[index]?.[at])),
    ]),
  };
}

/** The controls that not all of them are compared on, and why. */
const leftOutTable = (view: ComparisonView): SheetTable => ({
  name: "Left out",
  headers: ["Control", "Because of", "Why"],
  rows: view.leftOut.map((one) => [
    one.control,
    view.vendors.find(({ assessmentId }) => assessmentId === one.assessmentId)?.product ?? "",
    whyWords(one),
  ]),
});

const answerTable = (view: ComparisonView): SheetTable => ({
  name: "Answers",
  headers: ["Share of the questions' weight", ...products(view)],
  rows: answerStates.map((state) => [
    answerStateWords[state],
    ...view.vendors.map(({ facts }) => shareCell(stateShares(facts).get(state))),
  ]),
});

/** What there is to know to read it. */
export const comparisonNotes = (view: ComparisonView): string[] => [
  `Common basis: ${view.comparison.basis.join(" ")}.`,
  `Weights: policy version ${view.vendors[0]?.policyVersion}, of ${view.vendors[0]?.product}.`,
  "Shares are assured values on the common basis.",
];
