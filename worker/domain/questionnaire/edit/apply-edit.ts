import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { documentText, openDocument } from "./document.ts";
import { fieldOrder } from "./field-order.ts";
import { styled } from "./styled.ts";

/** Where a part stands: names of fields and positions in lists. */
export type EditPath = readonly (string | number)[];

/** One change to a questionnaire file. Positions count from 0; a move's `at` counts after the part was taken out. */
export type Edit =
  | { readonly kind: "set"; readonly path: EditPath; readonly value: unknown }
  | { readonly kind: "insert"; readonly list: EditPath; readonly at: number; readonly value: unknown }
  | { readonly kind: "remove"; readonly path: EditPath }
  | { readonly kind: "move"; readonly from: EditPath; readonly list: EditPath; readonly at: number };

/**
 * The file after some changes, one after the other. Comments, order and style of everything else stay; `undefined` as
 * a value takes the field away. The text must be YAML that can be read; an edit of a part that is not there does nothing.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const document = openDocument(text);
  for (const edit of edits) apply(document, edit);
  return documentText(document);
}

function apply(document: Document.Parsed, edit: Edit): void {
  const change = changes[edit.kind] as (document: Document.Parsed, edit: Edit) => void;
  change(document, edit);
}

type Changes = {
  readonly [K in Edit["kind"]]: (document: Document.Parsed, edit: Extract<Edit, { readonly kind: K }>) => void;
};

const changes: Changes = {
  set: setAt,
  remove: (document, { path }) => {
    document.deleteIn(path);
  },
  insert: (document, { list, at, value }) => {
    listAt(document, list)?.items.splice(at, 0, styled(document.createNode(value)));
  },
  move,
};

function setAt(document: Document.Parsed, { path, value }: Extract<Edit, { kind: "set" }>): void {
  const standing = document.getIn(path, true);
  if (value === undefined) document.deleteIn(path);
  else if (isScalar(standing) && !isObject(value)) standing.value = value;
  else if (standing !== undefined) document.setIn(path, restyled(document.createNode(value), standing));
  else addField(document, { path, value });
}

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null;

/** A new field goes where files of the shelf have it, not to the end. */
function addField(document: Document.Parsed, { path, value }: { path: EditPath; value: unknown }): void {
  const owner = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const name = String(path.at(-1));
  if (!isMap(owner)) {
    document.setIn(path, styled(document.createNode(value)));
    return;
  }
  const rank = fieldOrder(name);
  const pair = document.createPair(name, value) as Pair;
  if (isCollection(pair.value)) styled(pair.value as Node);
  const index = owner.items.findIndex((item) => fieldOrder(nameOf(item)) > rank);
  (owner as YAMLMap<unknown, unknown>).items.splice(index < 0 ? owner.items.length : index, 0, pair);
}

const nameOf = ({ key }: { key: unknown }): string => String(isScalar(key) ? key.value : key);

function move(document: Document.Parsed, { from, list, at }: Extract<Edit, { kind: "move" }>): void {
  const source = listAt(document, from.slice(0, -1));
  const target = listAt(document, list);
  const position = Number(from.at(-1));
  if (source === undefined || target === undefined || source.items[position] === undefined) return;
  const [part] = source.items.splice(position, 1);
  target.items.splice(at, 0, part);
}

function listAt(document: Document.Parsed, path: EditPath): YAMLSeq | undefined {
  const found = document.getIn(path, true);
  if (isSeq(found)) {
    // An empty list is written in brackets; what goes into it needs lines of its own.
    if (found.items.length === 0) found.flow = false;
    return found;
  }
  document.setIn(path, document.createNode([]));
  const made = document.getIn(path, true);
  return isSeq(made) ? made : undefined;
}

const restyled = (node: Node, like: unknown): Node => {
  if (isCollection(node) && isCollection(like) && like.flow !== undefined) node.flow = like.flow;
  return isCollection(like) ? node : styled(node);
};
