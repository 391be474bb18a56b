import { isCollection, type Node, type Pair, visit } from "yaml";

const longestInBraces = 100;

/** Short lists and small objects stand on one line, like on the shelf; what has questions or a text does not. */
export function styled<N>(node: N): N {
  if (!isCollection(node)) return node;
  const json = JSON.stringify(node.toJSON());
  node.flow =
    json.length <= longestInBraces && !/"(?:text|title|questions|lookFor|followUp|advice|examples)":|\\n/.test(json);
  if (node.flow) onOneLine(node);
  if (!node.flow) for (const item of node.items) styled((item as Pair).value ?? item);
  return node;
}

/** Writes a list or object, and everything in it, in braces. */
export function onOneLine(node: Node): void {
  visit(node, {
    Collection: (_, inner) => {
      inner.flow = true;
    },
  });
}
