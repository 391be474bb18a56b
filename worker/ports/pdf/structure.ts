import { type PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFPage, type PDFRef } from "@cantoo/pdf-lib";

/** What a piece of a document is to somebody who has it read out (PDF 1.7, 14.8.4). */
export type Role =
  | "Document"
  | "H1"
  | "H2"
  | "P"
  | "BlockQuote"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "Caption"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "Figure";

export interface Said {
  readonly role: Role;
  /** The language of its words, where that is not the document's. */
  readonly lang?: string | undefined;
  /** What a picture shows, in words, and where it lies: left, foot, right, top. */
  readonly picture?: { readonly alt: string; readonly box: readonly number[] };
}

/** A part of the document: other parts, and what was drawn of it, in reading order. */
export interface Part extends Said {
  readonly kids: (Part | Drawn)[];
}

/** Something that was drawn on a page under a number of its own. */
interface Drawn {
  readonly page: PDFPage;
  readonly id: number;
}

/** Stores what the parts of a document are, so that it can be read out, searched and reflowed in their order. */
export function writeStructure(pdf: PDFDocument, document: Part): void {
  const { context, catalog } = pdf;
  const root = context.nextRef();
  const owners = new Map<PDFPage, PDFRef[]>(pdf.getPages().map((page) => [page, []]));
  const drawn = ({ page, id }: Drawn, owner: PDFRef): PDFDict => {
    const onPage = owners.get(page);
    if (onPage) onPage[id] = owner;
    return context.obj({ Type: "MCR", Pg: page.ref, MCID: id });
  };
  const write = (part: Part, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    const kids = part.kids.map((kid) => ("role" in kid ? write(kid, ref) : drawn(kid, ref)));
    context.assign(ref, context.obj({ Type: "StructElem", S: part.role, P: parent, K: kids, ...traits(part) }));
    return ref;
  };
  const kids = [write(document, root)];
  const pages = [...owners].flatMap(([page, parts], index) => {
    page.node.set(PDFName.of("StructParents"), context.obj(index));
    page.node.set(PDFName.of("Tabs"), PDFName.of("S"));
    return [index, context.register(context.obj(parts))];
  });
  const parents = context.register(context.obj({ Nums: pages }));
  const tree = { Type: "StructTreeRoot", K: kids, ParentTree: parents, ParentTreeNextKey: owners.size };
  context.assign(root, context.obj(tree));
  catalog.set(PDFName.of("StructTreeRoot"), root);
  catalog.set(PDFName.of("MarkInfo"), context.obj({ Marked: true }));
}

const traits = ({ role, lang, picture }: Part) => ({
  ...(lang !== undefined && { Lang: PDFHexString.fromText(lang) }),
  ...(role === "TH" && { A: { O: "Table", Scope: "Column" } }),
  ...(picture && {
    Alt: PDFHexString.fromText(picture.alt),
    A: { O: "Layout", Placement: "Block", BBox: [...picture.box] },
  }),
});
