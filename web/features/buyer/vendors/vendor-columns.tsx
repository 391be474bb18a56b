import type { VendorEntry } from "#contract/register.ts";
import { number } from "#domain/format.ts";
import { tierWords } from "#domain/register/tiers.ts";
import type { Column } from "#web/components/DataTable.tsx";
import { DateText } from "#web/components/DateText.tsx";

const Unknown = () => <span class="soft">Not known</span>;

/** What the register tells of each vendor; the id of a column that can be sorted by is the name of its order. */
export const vendorColumns: readonly Column<VendorEntry>[] = [
  {
    id: "name",
    header: "Vendor",
    rowHeader: true,
    sortable: true,
    cell: ({ id, name, legalName }) => (
      <>
        <a href={`/vendors/${id}`}>{name}</a>
        {legalName === "" || legalName === name ? null : (
          <>
            <br />
            <span class="soft">{legalName}</span>
          </>
        )}
      </>
    ),
  },
  { id: "tier", header: "Tier", cell: ({ tier }) => (tier === null ? <Unknown /> : tierWords[tier]) },
  { id: "products", header: "Products", align: "end", cell: ({ products }) => number(products) },
  {
    id: "asked",
    header: "Last asked",
    sortable: true,
    cell: ({ lastAskedAt }) => (lastAskedAt === null ? <strong>Never</strong> : <DateText value={lastAskedAt} />),
  },
  { id: "owner", header: "Business owner", cell: ({ ownerName }) => ownerName || <Unknown /> },
  {
    id: "ends",
    header: "Contract ends",
    sortable: true,
    cell: ({ endsOn }) => (endsOn === null ? <Unknown /> : <DateText value={endsOn} />),
  },
  { id: "domain", header: "Domain", cell: ({ domain }) => domain || <Unknown /> },
  {
    id: "contacts",
    header: "Contacts",
    align: "end",
    cell: ({ contacts }) => (contacts === 0 ? <strong>None</strong> : number(contacts)),
  },
  { id: "changed", header: "Changed", sortable: true, cell: ({ changedAt }) => <DateText value={changedAt} /> },
];
