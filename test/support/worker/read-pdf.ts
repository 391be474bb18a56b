import { getDocumentProxy } from "unpdf";

/** A piece of a page as a reader of PDF finds it: the parts it stands in from the outermost in, its words, what is read out instead of them, and their language where a part names one. */
export interface Piece {
  readonly path: readonly string[];
  readonly words: string;
  readonly alt: string | undefined;
  readonly lang: string | undefined;
}

/** A page: its tagged pieces in the order of the tags, what is marked as no part of the document, and what is not marked. */
export interface ReadPage {
  readonly pieces: readonly Piece[];
  readonly artifacts: readonly string[];
  readonly untagged: readonly string[];
}
interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** Reads a PDF back with pdf.js, by its structure tree alone. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(bytes.slice());
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => readPage(pdf, at + 1)));
  const [{ info }, marks] = [await pdf.getMetadata(), await pdf.getMarkInfo()];
  const preferences = await pdf.getViewerPreferences();
  return { pages, info: { ...info }, isMarked: marks?.Marked === true, preferences: { ...preferences } };
}

async function readPage(pdf: Awaited<ReturnType<typeof getDocumentProxy>>, number: number): Promise<ReadPage> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const tagged = new Map<string, string>();
  const artifacts: string[] = [];
  const untagged: string[] = [];
  let open: { readonly id: string | null; readonly tag: string } | undefined;
  for (const item of items) {
    if ("type" in item) open = item.type.startsWith("begin") ? { id: item.id ?? null, tag: tagOf(item) } : undefined;
    // pdf.js swallows the space that a broken line ends in.
    else if (open?.id) tagged.set(open.id, (tagged.get(open.id) ?? "") + item.str + (item.hasEOL ? " " : ""));
    else if (item.str.trim() !== "") (open?.tag === "Artifact" ? artifacts : untagged).push(item.str);
  }
  const tree: Node | null = await page.getStructTree();
  return {
    pieces: tree === null ? [] : piecesOf(tree, { path: [], alt: undefined, lang: undefined, tagged }),
    artifacts,
    untagged,
  };
}

/** pdf.js gives it, and its types do not say so. */
const tagOf = (item: object): string => String(Reflect.get(item, "tag") ?? "");

type Above = Pick<Piece, "path" | "alt" | "lang"> & { readonly tagged: ReadonlyMap<string, string> };

function piecesOf(node: Node, { tagged, ...above }: Above): Piece[] {
  if (node.type === "content")
    return [{ ...above, words: (tagged.get(node.id ?? "") ?? "").replace(/\s+/g, " ").trim() }];
  const isPart = node.role !== undefined && node.role !== "Root";
  const path = isPart ? [...above.path, node.role] : above.path;
  const [alt, lang] = [node.alt ?? above.alt, node.lang ?? above.lang];
  return (node.children ?? []).flatMap((child) => piecesOf(child, { path, alt, lang, tagged }));
}
