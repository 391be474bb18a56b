import { type Document, isNode, isSeq, parseDocument, type ScalarTag, type Tags, visit, YAMLMap, YAMLSeq } from "yaml";

/** Where block texts are folded; single lines are never folded. */
const foldAt = 112;

/** Folded blocks keep their lines short, whatever is set for everything else. */
const withFolding = (tags: Tags): Tags =>
  tags.map((tag) => (typeof tag === "object" && tag.tag === "tag:yaml.org,2002:str" ? folding(tag as ScalarTag) : tag));

const folding = (tag: ScalarTag): ScalarTag => ({
  ...tag,
  stringify: (item, ctx, ...rest) => {
    const lineWidth = item.type === "BLOCK_FOLDED" ? foldAt : 0;
    return tag.stringify?.(item, { ...ctx, options: { ...ctx.options, lineWidth } }, ...rest) ?? "";
  },
});

/** The file as a document that remembers comments, order and style; the text must be valid YAML without aliases. */
export function openDocument(text: string): Document.Parsed {
  const options = {
    version: "1.2",
    schema: "core",
    customTags: withFolding,
    uniqueKeys: false,
    prettyErrors: false,
  } as const;
  const document = parseDocument(text, options);
  visit(document, { Seq: (_, list) => giveCommentToFirst(list) });
  return document;
}

/** A comment above a list's first part is about that part, and has to move with it. */
function giveCommentToFirst(list: YAMLSeq): void {
  const [first] = list.items;
  if (list.flow === true || !list.commentBefore || !isNode(first) || first.commentBefore) return;
  first.commentBefore = list.commentBefore;
  list.commentBefore = null;
}

/** The document as text in the style of the shelf: `{ a: b }` with room, `[a, b]` without, long lines left long. */
export function documentText(document: Document): string {
  visit(document, {
    Collection: (_, node) => {
      if (node.flow !== true) return;
      const { prototype } = isSeq(node) ? YAMLSeq : YAMLMap;
      const padding = isSeq(node) ? "" : " ";
      node.toString = (ctx, ...rest) =>
        prototype.toString.call(node, ctx && { ...ctx, flowCollectionPadding: padding }, ...rest);
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
