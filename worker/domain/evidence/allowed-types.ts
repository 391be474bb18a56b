/** Kinds of file a vendor may hand in as evidence. */
export type FileType = "pdf" | "png" | "jpg" | "webp" | "docx" | "xlsx" | "pptx" | "csv" | "txt" | "md";

export type AllowedType = {
  type: FileType;
  /** The registered media type; kept for the record, files are always served as application/octet-stream. */
  mediaType: string;
  extensions: readonly string[];
  /** Other media types that browsers and mail programs declare for such files. */
  alsoDeclared: readonly string[];
};

const office = "application/vnd.openxmlformats-officedocument";

/** The allow-list. Whatever is not here is refused: web pages, SVG, XML, programs, archives, macro-enabled documents. */
export const allowedTypes: readonly AllowedType[] = [
  { type: "pdf", mediaType: "application/pdf", extensions: ["pdf"], alsoDeclared: ["application/x-pdf"] },
  { type: "png", mediaType: "image/png", extensions: ["png"], alsoDeclared: [] },
  { type: "jpg", mediaType: "image/jpeg", extensions: ["jpg", "jpeg"], alsoDeclared: ["image/jpg", "image/pjpeg"] },
  { type: "webp", mediaType: "image/webp", extensions: ["webp"], alsoDeclared: [] },
  { type: "docx", mediaType: `${office}.wordprocessingml.document`, extensions: ["docx"], alsoDeclared: [] },
  { type: "xlsx", mediaType: `${office}.spreadsheetml.sheet`, extensions: ["xlsx"], alsoDeclared: [] },
  { type: "pptx", mediaType: `${office}.presentationml.presentation`, extensions: ["pptx"], alsoDeclared: [] },
  {
    type: "csv",
    mediaType: "text/csv",
    extensions: ["csv"],
    alsoDeclared: ["text/plain", "application/csv", "application/vnd.ms-excel"],
  },
  { type: "txt", mediaType: "text/plain", extensions: ["txt"], alsoDeclared: [] },
  { type: "md", mediaType: "text/markdown", extensions: ["md"], alsoDeclared: ["text/plain", "text/x-markdown"] },
];

/** The same list in words, for a sentence on screen. */
export const allowedInWords =
  "PDF, PNG, JPEG, WebP, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), CSV, plain text or Markdown";

/** The allowed type for a file name's extension, or undefined. */
export function typeByName(name: string): AllowedType | undefined {
  const dot = name.lastIndexOf(".");
  const extension = name.slice(dot + 1).toLowerCase();
  return dot < 1 ? undefined : allowedTypes.find(({ extensions }) => extensions.includes(extension));
}

// What a browser says when the machine knows no program for the file.
const undeclared = ["", "application/octet-stream"];

/** True when the declared media type is one that goes with the file type, or when nothing was declared. */
export function declaredFits(declared: string, { mediaType, alsoDeclared }: AllowedType): boolean {
  const essence = (declared.split(";")[0] ?? "").trim().toLowerCase();
  return undeclared.includes(essence) || essence === mediaType || alsoDeclared.includes(essence);
}
