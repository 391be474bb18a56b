import { Button } from "#web/components/Button.tsx";
import { type Column, DataTable, type DataTableProps } from "#web/components/DataTable.tsx";
import { ScrollRegion } from "#web/components/ScrollRegion.tsx";
import { SortHeader, type SortHeaderProps } from "#web/components/SortHeader.tsx";
import type { Sort } from "#web/components/sorting.ts";
import { Held } from "../Held.tsx";
import type { Shown, State } from "../shown.ts";
import { longText, longWord, nothing } from "../texts.ts";
import { waitedFor } from "../usual-states.ts";

interface Row {
  readonly vendor: string;
  readonly product: string;
  readonly score: number;
}

const columns: readonly Column<Row>[] = [
  { id: "vendor", header: "Vendor", rowHeader: true, sortable: true, cell: ({ vendor }) => vendor },
  { id: "product", header: "Product", cell: ({ product }) => product },
  { id: "certificate", header: "Certificate valid until", cell: () => "31 March 2027" },
  { id: "reviewer", header: "Reviewer", cell: () => <a href="#DataTable">Ines Keller</a> },
  { id: "score", header: "Score", align: "end", sortable: true, cell: ({ score }) => `${score}%` },
  {
    id: "tools",
    header: "Tools",
    headerHidden: true,
    cell: ({ vendor }) => (
      <Button variant="secondary" size="small" label={`Remove ${vendor}`} onClick={nothing}>
        Remove
      </Button>
    ),
  },
];
const three: readonly Row[] = [
  { vendor: "Nordlys Vision", product: "Nordlys Read", score: 84 },
  { vendor: "Halden", product: "Halden Assist", score: 71 },
  { vendor: "Tarn Analytics", product: "Tarn Forecast", score: 100 },
];
const many = Array.from({ length: 20 }, (_, at) => ({ vendor: `Vendor ${at + 1}`, product: "Assist", score: at }));
const long: readonly Row[] = [
  { vendor: longWord, product: longWord, score: 7 },
  { vendor: longText, product: longText, score: 8 },
];

const table =
  (props: Partial<DataTableProps<Row>> = {}): State =>
  (id) => (
    <Held<Sort> start={{ column: "vendor", direction: "ascending" }}>
      {(sort, onSort) => (
        <DataTable
          caption={`Vendors (${id})`}
          columns={columns}
          rows={three}
          rowKey={({ vendor }) => vendor}
          {...{ sort, onSort }}
          {...props}
        />
      )}
    </Held>
  );

const head =
  (props: Partial<SortHeaderProps> & Pick<SortHeaderProps, "column">): State =>
  () => (
    <table class="table">
      <thead>
        <tr>
          <SortHeader sort={undefined} onSort={nothing} {...props} />
        </tr>
      </thead>
    </table>
  );

const score = { id: "score", header: "Score", sortable: true };

const sorted = {
  ascending: head({ column: score, sort: { column: "score", direction: "ascending" } }),
  descending: head({ column: score, sort: { column: "score", direction: "descending" } }),
} satisfies Record<Sort["direction"], State>;

const scroll =
  (words: string): State =>
  (id) => (
    <ScrollRegion labelledBy={id}>
      <table class="table">
        <caption id={id}>{`One cell (${id})`}</caption>
        <tbody>
          <tr>
            <td style={{ whiteSpace: "nowrap" }}>{words}</td>
          </tr>
        </tbody>
      </table>
    </ScrollRegion>
  );

export const tables: readonly Shown[] = [
  {
    component: "DataTable",
    without: waitedFor,
    states: {
      "three rows": table(),
      empty: table({ rows: [] }),
      "empty, with words of its own": table({ rows: [], empty: "No vendor has submitted yet." }),
      "one row": table({ rows: three.slice(0, 1) }),
      "many rows": table({ rows: many }),
      "no caption to be seen": table({ captionHidden: true }),
      "that cannot be sorted": table({ onSort: undefined, sort: undefined }),
      "two columns": table({ columns: columns.slice(0, 2) }),
      "long words and texts": table({ rows: long }),
    },
  },
  {
    component: "SortHeader",
    states: {
      "that cannot be sorted": head({ column: { id: "vendor", header: "Vendor" } }),
      "not sorted": head({ column: score }),
      ...sorted,
      "of numbers": head({ column: { ...score, align: "end" }, sort: { column: "score", direction: "descending" } }),
      "not to be seen": head({ column: { id: "tools", header: "Tools", headerHidden: true } }),
    },
  },
  {
    component: "ScrollRegion",
    states: { "that fits": scroll("A.2.2 AI policy"), "that scrolls": scroll(longText) },
  },
];
