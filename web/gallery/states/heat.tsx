import { HeatCellBox } from "#web/components/HeatCellBox.tsx";
import { HeatKey } from "#web/components/HeatKey.tsx";
import { HeatMapTable, type HeatMapTableProps } from "#web/components/HeatMapTable.tsx";
import { HeatRows } from "#web/components/HeatRows.tsx";
import type { HeatCell, HeatColumn, HeatRow } from "#web/components/heat.ts";
import { ScrollRegion } from "#web/components/ScrollRegion.tsx";
import type { Shown, State, States } from "../shown.ts";
import { longText, longWord, nothing } from "../texts.ts";
import { alwaysTheSame, waitedFor } from "../usual-states.ts";

const vendors: readonly HeatColumn[] = [
  { id: "nordlys", label: "Nordlys Vision", detail: "Nordlys Read", href: "#HeatMapTable" },
  { id: "halden", label: "Halden", detail: "Halden Assist" },
  { id: "tarn", label: "Tarn Analytics" },
];
const manyVendors = Array.from({ length: 12 }, (_, at) => ({ id: `${at}`, label: `Vendor ${at + 1}` }));

const cells: Readonly<Record<string, HeatCell>> = {
  nordlys: { state: "scored", share: 0.84, answered: 4, of: 4, mark: "verified" },
  halden: { state: "covered", share: 0.71, answered: 2, of: 4, mark: "certificate" },
};
/** Rows whose ids no other table on the page has. */
const rows = (id: string): readonly HeatRow[] => [
  {
    id: `${id}-resources`,
    label: "A.4 Resources",
    detail: "5 controls",
    cells,
    children: [
      { id: `${id}-data`, label: "A.4.3 Data resources", cells },
      { id: `${id}-people`, label: longText, cells: { nordlys: { state: "scored", word: "Partly", share: 0.5 } } },
    ],
  },
  { id: `${id}-data`, label: longWord, detail: longText, cells: {} },
];

const cell =
  (shown: HeatCell): State =>
  () => (
    <div class="cluster">
      <HeatCellBox cell={shown} label="A.4 Resources, Nordlys" />
      <HeatCellBox cell={shown} label="A.4 Resources, Nordlys" onExplain={nothing} />
    </div>
  );

const kinds = {
  scored: cell({ state: "scored", share: 0.5, answered: 3, of: 4, mark: "stated" }),
  covered: cell({ state: "covered" }),
  open: cell({ state: "open", answered: 0, of: 4 }),
  "not-applicable": cell({ state: "not-applicable" }),
} satisfies Record<HeatCell["state"], State>;

const shares: States = Object.fromEntries(
  [0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => [`a share of ${share}`, cell({ state: "scored", share })]),
);

const table =
  (props: Partial<HeatMapTableProps> = {}): State =>
  (id) => <HeatMapTable caption={`Domains (${id})`} columns={vendors} rows={rows(id)} {...props} />;

const someRows =
  (shown: { readonly open: boolean; readonly explained: boolean; readonly from?: number }): State =>
  (id) => (
    <ScrollRegion labelledBy={`${id}-caption`}>
      <table class="table table--sticky heat-table">
        <caption id={`${id}-caption`}>{`Rows (${id})`}</caption>
        <tbody>
          {rows(id)
            .slice(shown.from)
            .map((row) => (
              <HeatRows
                key={row.id}
                {...{ row, columns: vendors, open: shown.open, toggle: nothing }}
                onExplain={shown.explained ? nothing : undefined}
              />
            ))}
        </tbody>
      </table>
    </ScrollRegion>
  );

export const heat: readonly Shown[] = [
  {
    component: "HeatCellBox",
    states: {
      ...kinds,
      ...shares,
      "covered, with a share": cell({ state: "covered", share: 0.6, answered: 1, of: 4, mark: "certificate" }),
      "a word instead of a number": cell({ state: "scored", share: 0.5, word: "Partly" }),
      "no share yet": cell({ state: "scored" }),
    },
  },
  { component: "HeatKey", without: alwaysTheSame, states: { "all marks": () => <HeatKey /> } },
  {
    component: "HeatMapTable",
    without: waitedFor,
    states: {
      "rows closed": table(),
      "a row open": (id) => table({ initiallyOpen: [`${id}-resources`] })(id),
      "cells that explain themselves": (id) => table({ initiallyOpen: [`${id}-resources`], onExplain: nothing })(id),
      "no caption to be seen": table({ captionHidden: true, rowHeader: "Control" }),
      "many vendors": table({ columns: manyVendors }),
      "one vendor": table({ columns: vendors.slice(0, 1) }),
      empty: table({ rows: [] }),
    },
  },
  {
    component: "HeatRows",
    without: { ...waitedFor, empty: "It is always given its row." },
    states: {
      "one row that opens to nothing": someRows({ open: false, explained: false, from: 1 }),
      "many rows, closed": someRows({ open: false, explained: false }),
      "many rows, open": someRows({ open: true, explained: false }),
      "many rows, open, cells that explain themselves": someRows({ open: true, explained: true }),
    },
  },
];
