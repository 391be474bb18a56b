import { Document, isMap, isScalar, visit } from "yaml";
import { documentText } from "./document.ts";
import { fieldOrder } from "./field-order.ts";
import { styled } from "./styled.ts";

/** YAML 1.1 readers take these words for true and false, so they stand in quotes. */
const looksBoolean = /^(?:y|n|yes|no|on|off|true|false|null|~)$/i;

/** Plain data as a file in the style of the shelf: fields in the usual order, short lists on one line. */
export function fileText(value: object): string {
  const document = new Document(value, { version: "1.2", schema: "core", aliasDuplicateObjects: false });
  visit(document, {
    Map: (_, map) => {
      map.items.sort((a, b) => fieldOrder(String(a.key)) - fieldOrder(String(b.key)));
    },
    Scalar: (_, scalar) => {
      if (typeof scalar.value === "string" && looksBoolean.test(scalar.value)) scalar.type = "QUOTE_DOUBLE";
    },
  });
  styled(document.contents);
  if (isMap(document.contents)) document.contents.flow = false;
  for (const pair of isMap(document.contents) ? document.contents.items : [])
    if (isScalar(pair.key) && pair.key.value === "sections") pair.key.spaceBefore = true;
  return documentText(document);
}
