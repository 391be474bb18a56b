import { bytes as sizeOf } from "#domain/format.ts";
import { type AllowedType, allowedInWords, declaredFits, type FileType, typeByName } from "./allowed-types.ts";
import { holdsActiveMarkup, holdsBinary, latin1, opensAsSomethingElse } from "./file-head.ts";
import { safeFileName } from "./file-name.ts";
import { refuseOffice } from "./office-file.ts";

/** Largest file, in bytes. */
export const largestFile = 50_000_000;

/** How many of the first bytes `checkFile` wants to see; a shorter file is seen whole. */
export const headLength = 4096;

export type FileToCheck = {
  name: string;
  /** The media type the sender declared; empty when none. */
  declaredType: string;
  /** The first `headLength` bytes. */
  head: Uint8Array;
  /** Length of the whole file. */
  bytes: number;
};

export type FileCheck = { ok: true; type: FileType; mediaType: string } | { ok: false; reason: string };

/**
 * Whether a file may be handed in: 1 byte to `largestFile`, on the allow-list, and its extension, declared type and first
 * bytes agree (OWASP ASVS 5.2.1, 5.2.2). `reason` is one or two plain sentences for the sender.
 */
export function checkFile({ name, declaredType, head, bytes }: FileToCheck): FileCheck {
  const size = refuseSize(bytes);
  if (size) return refuse(size);
  const allowed = typeByName(safeFileName(name));
  if (!allowed) return refuse(`This kind of file cannot be handed in. Use ${allowedInWords}.`);
  if (!declaredFits(declaredType, allowed)) {
    return refuse(
      `The file is named .${allowed.type} but was sent as another kind of file. Save it again as .${allowed.type}.`,
    );
  }
  const content = refuseContent(allowed, head);
  return content ? refuse(content) : { ok: true, type: allowed.type, mediaType: allowed.mediaType };
}

const refuse = (reason: string): FileCheck => ({ ok: false, reason });

function refuseSize(bytes: number): string | undefined {
  if (bytes < 1) return "The file is empty.";
  return bytes <= largestFile
    ? undefined
    : `The file is larger than ${sizeOf(largestFile)}. Split it or save it smaller.`;
}

function refuseContent({ type }: AllowedType, bytes: Uint8Array): string | undefined {
  const head = latin1(bytes);
  if (type === "csv" || type === "txt" || type === "md") return refuseText(bytes, head);
  if (type === "docx" || type === "xlsx" || type === "pptx") return refuseOffice(head, type);
  if (!hasSignature[type](head)) return `The file is named .${type} but its content is something else.`;
  return holdsActiveMarkup(head) ? active : undefined;
}

const active = "The file contains web page code. Save or print it as PDF and hand that in.";

// Signatures count only at the very first byte: readers that search further are what makes two-faced files work.
const hasSignature: Record<"pdf" | "png" | "jpg" | "webp", (head: string) => boolean> = {
  pdf: (head) => /^%PDF-[12]\.\d/.test(head),
  png: (head) => head.startsWith("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR"),
  jpg: (head) => head.startsWith("\u00FF\u00D8\u00FF"),
  webp: (head) => /^RIFF[\s\S]{4}WEBPVP8[ LX]/.test(head),
};

function refuseText(bytes: Uint8Array, head: string): string | undefined {
  if (holdsBinary(bytes)) return "This does not look like a text file. Save it as text in UTF-8, or as PDF.";
  return opensAsSomethingElse(head) || holdsActiveMarkup(head) ? active : undefined;
}
