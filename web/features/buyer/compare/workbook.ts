import type { ComparisonView } from "#contract/comparison.ts";
import { answerStates } from "#domain/comparison/vendor-facts.ts";
import { answerStateWords } from "#domain/words/answer-states.ts";
import { stateShares } from "./CompositionTable.tsx";
import { gates, mustHaveGates } from "./gates.ts";
import { whyWords } from "./LeftOut.tsx";
import { ranked } from "./ranking.ts";
import { comparisonCells } from "./table-rows.ts";

interface Sheet {
  readonly name: string;
  readonly rows: string[][];
}

const share = (value: number | null | undefined): string => value?.toFixed(4) ?? "";

/** The whole comparison for people who live in spreadsheets: a sheet for each table of the page. */
export const comparisonSheets = (view: ComparisonView): Sheet[] => [
  { name: "Comparison", rows: comparisonCells(view) },
  { name: "Knock-outs", rows: gateRows(view) },
  { name: "Ranking", rows: rankingRows(view) },
  { name: "Answers", rows: answerRows(view) },
];

const gateRows = ({ vendors }: ComparisonView): string[][] => [
  ["Test", ...vendors.map(({ product }) => product)],
  ...[...mustHaveGates(vendors), ...gates].map(({ name, judge }) => [
    name,
    ...vendors.map((vendor) => {
      const { words, detail } = judge(vendor);
      return detail ? `${words}. ${detail}` : words;
    }),
  ]),
];

function rankingRows(view: ComparisonView): string[][] {
  const { acceptability, basis } = view.comparison;
  return [
    ["Product", "Assured", "Of that checked", ...view.vendors.map((_, rank) => `Share of draws in place ${rank + 1}`)],
    ...ranked(view).map(({ product, assured, checked, index }) => [
      product,
      share(assured),
      share(checked),
      ...view.vendors.map((_, rank) => share(acceptability[index]?.[rank])),
    ]),
    [],
    ["Common basis", basis.join(" ")],
    ["Weights", `Policy version ${view.vendors[0]?.policyVersion}, of ${view.vendors[0]?.product}`],
    ...view.leftOut.map((one) => [
      `Left out: ${one.control}`,
      view.vendors.find(({ assessmentId }) => assessmentId === one.assessmentId)?.product ?? "",
      whyWords(one),
    ]),
  ];
}

const answerRows = (view: ComparisonView): string[][] => [
  ["Share of the questions' weight", ...view.vendors.map(({ product }) => product)],
  ...answerStates.map((state) => [
    answerStateWords[state],
    ...view.vendors.map(({ facts }) => share(stateShares(facts).get(state))),
  ]),
];
