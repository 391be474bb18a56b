import { entriesInHead, type ZipEntry } from "./zip-entries.ts";

export type OfficeType = "docx" | "xlsx" | "pptx";

const folders: Record<OfficeType, string> = { docx: "word/", xlsx: "xl/", pptx: "ppt/" };
const common = ["[Content_Types].xml", "_rels/", "docProps/", "customXml/", "[trash]/"];

/** Why the first bytes are not those of an Office document of this type (ECMA-376, part 2), or undefined. */
export function refuseOffice(head: string, type: OfficeType): string | undefined {
  if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
    return "This is an older Office format or is protected by a password. Save it in the current format, without a password.";
  }
  const entries = head.startsWith("PK\u0003\u0004") ? entriesInHead(head) : [];
  if (entries.some(({ encrypted }) => encrypted))
    return "This file is protected by a password. Remove the password and try again.";
  if (entries.some(({ name }) => /vbaproject/i.test(name)))
    return "This document contains macros. Save it without macros and try again.";
  return isOffice(entries, type) ? undefined : `This file does not look like a .${type} document inside.`;
}

function isOffice(entries: ZipEntry[], type: OfficeType): boolean {
  const recognised = entries.some(({ name }) => name === common[0] || name.startsWith(folders[type]));
  return recognised && entries.every(({ name }) => belongs(name, type));
}

const belongs = (name: string, type: OfficeType): boolean =>
  [...common, folders[type]].some((start) => name.startsWith(start)) && !name.split(/[/\\]/).includes("..");
