/** What a column of a list of vendors may hold. */
export const importRoles = [
  "name",
  "legalName",
  "website",
  "domain",
  "country",
  "contactName",
  "contactEmail",
  "contactRole",
  "contact2Name",
  "contact2Email",
  "contact2Role",
  "ownerName",
  "ownerEmail",
  "contractNumber",
  "contractValue",
  "currency",
  "startsOn",
  "endsOn",
  "noticeDays",
  "tier",
  "note",
  "product",
  "purpose",
  "departments",
  "data",
  "consequence",
  "autonomy",
  "regulation",
  "reach",
] as const;
export type ImportRole = (typeof importRoles)[number];

export const factorRoles = ["data", "consequence", "autonomy", "regulation", "reach"] as const;

/** How a list of vendors is read. */
export interface VendorMapping {
  readonly sheet: string;
  /** Row of the headers, counted from 1 as the sheet shows it. */
  readonly headerRow: number;
  /** The column, counted from 0, of each role that is there. */
  readonly columns: Readonly<Partial<Record<ImportRole, number>>>;
}

/** The columns that have a header and no role, by their headers. */
export const unmappedHeaders = (headers: readonly string[], { columns }: VendorMapping): string[] => {
  const taken = new Set(Object.values(columns));
  return headers.filter((header, at) => header.trim() !== "" && !taken.has(at)).map((header) => header.trim());
};
