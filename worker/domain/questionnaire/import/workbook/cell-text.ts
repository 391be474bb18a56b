/** A cell as its reader sees it: dates as 2026-01-31, numbers without a thousands mark; "" for what is no text. */
export function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, "");
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "object" ? "" : String(cell).replaceAll("\r\n", "\n");
}
