import { Document } from "yaml";
import { documentText } from "./document.ts";

/** Plain data as a file in the style of the shelf: one field a line, long texts unbroken. */
export const fileText = (value: object): string => documentText(new Document(value, { aliasDuplicateObjects: false }));
